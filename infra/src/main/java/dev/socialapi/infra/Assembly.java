package dev.socialapi.infra;

import dev.socialapi.infra.gateway.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stage;

/**
 * The app: a stage of five or six stacks for each environment, all functions of one software, and
 * what an account has once.
 */
final class Assembly {
  /** Set here and not in {@code cdk.json}, which only the CDK command line would read. */
  private static final Map<String, Object> FEATURE_FLAGS =
      Map.of(
          "@aws-cdk/aws-apigateway:disableCloudWatchRole", true,
          "@aws-cdk/aws-iam:minimizePolicies", true,
          "@aws-cdk/aws-lambda:recognizeVersionProps", true,
          "@aws-cdk/core:checkSecretUsage", true,
          // What the API stack uses cannot be taken from under it.
          "@aws-cdk/core:defaultCrossStackReferences", "strong");

  private Assembly() {}

  static void synthesize(Inputs inputs, Path output) throws IOException {
    app(inputs, Environment.ALL, output).synth();
  }

  /** The app with all its stacks, which nothing is synthesized of yet. */
  static App app(Inputs inputs, List<Environment> environments, Path output) throws IOException {
    App app =
        new App(
            AppProps.builder()
                .outdir(output.toString())
                .context(FEATURE_FLAGS)
                .defaultStackSynthesizer(synthesizer())
                .analyticsReporting(false)
                .stackTraces(false)
                .treeMetadata(false)
                .build());
    new AccountStack(app);
    Software software = inputs.software();
    Contract operations = Contract.read(inputs.contract());
    String sitePolicy = Files.readString(inputs.sitePolicy()).strip();
    for (Environment environment : environments) {
      Stage stage = Stage.Builder.create(app, environment.name()).build();
      DataStack data = new DataStack(stage, environment, software);
      var workers = new WorkerStack(stage, environment, software, data);
      new MigrationStack(stage, environment, software, data);
      new ApiStack(stage, environment, software, data, operations);
      new OperationsStack(stage, environment, Watched.of(stage, data, workers));
      if (environment.site() == Publication.SITE) {
        new SiteStack(stage, environment, sitePolicy);
      }
      CostTag.setOnStacksOf(stage, environment);
    }
    return app;
  }

  /** The command line checks the bootstrap's version by itself, so templates stay free of it. */
  private static DefaultStackSynthesizer synthesizer() {
    return DefaultStackSynthesizer.Builder.create().generateBootstrapVersionRule(false).build();
  }
}
