package dev.socialapi.infra;

import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.MigrationFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * The migration runner, which nothing invokes but somebody's hand.
 *
 * <p>It knows the data stack and nobody knows it: the one role that may read the whole table need
 * not be there while nothing is to be migrated.
 */
final class MigrationStack extends Stack {
  /** Lambda's longest: what is not done then is done by the next invocation. */
  private static final int TIMEOUT_SECONDS = (int) Duration.minutes(15).toSeconds();

  MigrationStack(Construct stage, Environment environment, Software software, DataStack data) {
    super(
        stage,
        "Migration",
        StackProps.builder()
            .stackName(environment.migrationStack())
            .description("Social API: the migration of what is stored")
            .build());
    List<PolicyStatement> access = new ArrayList<>();
    Permissions.ofMigration().forEach(table -> access.add(table.statement(data.table())));
    Alias runner =
        new FunctionFactory(this, software, environment)
            .create(
                "MigrationRunner",
                FunctionSettings.of(
                        MigrationFunction.class,
                        Config.OF_MIGRATION,
                        Map.of(
                            Config.PUBLIC_SHARDS, environment.publicShards().toString(),
                            Config.TABLE_NAME, data.table().getTableName()),
                        Workload.WORKER,
                        TIMEOUT_SECONDS)
                    .starting(new Start.OnDemand()),
                access);
    CfnOutput.Builder.create(this, "RunnerName").value(runner.getFunctionName()).build();
  }
}
