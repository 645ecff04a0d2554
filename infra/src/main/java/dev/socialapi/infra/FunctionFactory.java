package dev.socialapi.infra;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyDocument;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.CfnFunction.TracingConfigProperty;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Handler;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/** Makes functions that run the same software, each with a log group and a role of its own. */
final class FunctionFactory {
  /** The alias that everybody calls a function by. */
  static final String LIVE = "live";

  private final Construct parent;
  private final Software software;
  private final Code zip;
  private final Environment environment;

  /** One for each stack: they cannot share what they have uploaded. */
  FunctionFactory(Construct parent, Software software, Environment environment) {
    this.parent = parent;
    this.software = software;
    this.zip = software.zip();
    this.environment = environment;
  }

  /**
   * Makes a function that may write its own logs and do what {@code access} says, nothing else.
   *
   * @return what it is to be called by: its alias, which names its newest version. Of what is not
   *     published as a version, there is no snapshot and nothing stands by
   */
  Alias create(String id, FunctionSettings settings, List<PolicyStatement> access) {
    Construct scope = new Construct(parent, id);
    LogGroup logs =
        LogGroup.Builder.create(scope, "Logs")
            .retention(environment.logRetention())
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    Function.Builder builder =
        Function.Builder.create(scope, "Function")
            .functionName(environment.resource(id))
            .architecture(Architecture.ARM_64)
            .memorySize(settings.workload().memoryMib())
            .timeout(Duration.seconds(settings.timeoutSeconds()))
            .environment(settings.environment())
            .logGroup(logs)
            .role(role(scope, logs, access));
    setCode(builder, settings.handler());
    settings.reserved().ifPresent(builder::reservedConcurrentExecutions);
    return switch (environment.packaging().startOf(settings.start())) {
      case Start.SnapStart _ ->
          alias(scope, traced(builder.snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS))).build();
      case Start.OnDemand _ -> alias(scope, traced(builder)).build();
      case Start.Provisioned provisioned ->
          alias(scope, traced(builder))
              .provisionedConcurrentExecutions(provisioned.instances())
              .build();
    };
  }

  private void setCode(Function.Builder builder, String handler) {
    switch (environment.packaging()) {
      case ZIP -> builder.runtime(Runtime.JAVA_25).code(zip).handler(handler);
      case IMAGE ->
          builder
              .runtime(Runtime.FROM_IMAGE)
              .code(software.image(handler))
              .handler(Handler.FROM_IMAGE);
    }
  }

  /** The version's logical id is a hash of the function's code and settings. */
  private static Alias.Builder alias(Construct scope, Function function) {
    return Alias.Builder.create(scope, "Live")
        .aliasName(LIVE)
        .version(function.getCurrentVersion());
  }

  /** The id that a function was made with. */
  static String id(Function function) {
    return Objects.requireNonNull(function.getNode().getScope()).getNode().getId();
  }

  /** Not by CDK's own setting, which also gives the role a policy of its own. */
  private static Function traced(Function.Builder builder) {
    Function function = builder.build();
    CfnFunction resource = (CfnFunction) function.getNode().getDefaultChild();
    Objects.requireNonNull(resource)
        .setTracingConfig(TracingConfigProperty.builder().mode("Active").build());
    return function;
  }

  private static Role role(Construct scope, LogGroup logs, List<PolicyStatement> access) {
    PolicyDocument policy = new PolicyDocument();
    policy.addStatements(
        PolicyStatement.Builder.create()
            .actions(List.of("logs:CreateLogStream", "logs:PutLogEvents"))
            .resources(List.of(logs.getLogGroupArn()))
            .build());
    // The one permission on everything: what is sent to X-Ray is no resource with a name.
    policy.addStatements(
        PolicyStatement.Builder.create()
            .actions(List.of("xray:PutTelemetryRecords", "xray:PutTraceSegments"))
            .resources(List.of("*"))
            .build());
    access.forEach(policy::addStatements);
    return Role.Builder.create(scope, "Role")
        .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
        .inlinePolicies(Map.of("Access", policy))
        .build();
  }
}
