package dev.socialapi.infra;

import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.PostConfirmationFunction;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cognito.UserPool;
import software.amazon.awscdk.services.cognito.UserPoolClient;
import software.amazon.awscdk.services.cognito.UserPoolOperation;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.lambda.Alias;
import software.constructs.Construct;

/**
 * What must outlive every deployment: the table and the users.
 *
 * <p>The trigger behind a confirmed sign-up lives here as well. It knows the table and the pool
 * knows it, so that in any other stack the two would wait for each other.
 */
final class DataStack extends Stack {
  /** Cognito waits no longer for a trigger. */
  private static final int TRIGGER_TIMEOUT_SECONDS = 5;

  private final Table table;
  private final UserPool users;
  private final UserPoolClient client;

  DataStack(Construct stage, Environment environment, Software software) {
    super(
        stage,
        "Data",
        StackProps.builder()
            .stackName(environment.dataStack())
            .description("Social API: the table and the users")
            .terminationProtection(true)
            .build());
    table = SocialTable.create(this, environment);
    users = Users.pool(this, environment);
    client = Users.client(users);
    users.addTrigger(
        UserPoolOperation.POST_CONFIRMATION,
        postConfirmation(new FunctionFactory(this, software, environment)));
    CfnOutput.Builder.create(this, "TableName").value(table.getTableName()).build();
    CfnOutput.Builder.create(this, "UserPoolId").value(users.getUserPoolId()).build();
    CfnOutput.Builder.create(this, "UserPoolClientId").value(client.getUserPoolClientId()).build();
  }

  Table table() {
    return table;
  }

  String streamArn() {
    return Objects.requireNonNull(table.getTableStreamArn(), "the table has no stream");
  }

  String userPoolId() {
    return users.getUserPoolId();
  }

  /** The user pool, as it names itself in tokens. */
  String issuer() {
    return users.getUserPoolProviderUrl();
  }

  String userPoolArn() {
    return users.getUserPoolArn();
  }

  String clientId() {
    return client.getUserPoolClientId();
  }

  private Alias postConfirmation(FunctionFactory functions) {
    FunctionSettings settings =
        FunctionSettings.of(
            PostConfirmationFunction.class,
            Config.OF_POST_CONFIRMATION,
            Map.of(Config.TABLE_NAME, table.getTableName()),
            Workload.TRIGGER,
            TRIGGER_TIMEOUT_SECONDS);
    return functions.create(
        "PostConfirmation", settings, List.of(Permissions.ofPostConfirmation().statement(table)));
  }
}
