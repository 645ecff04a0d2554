package dev.socialapi.infra;

import static dev.socialapi.lambda.Wiring.ANSWERED_BY_GATEWAY;

import dev.socialapi.api.Operation;
import dev.socialapi.lambda.ApiFunction;
import dev.socialapi.lambda.AuthorizerFunction;
import dev.socialapi.lambda.Config;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/** One function for each operation that the gateway does not answer, and their authorizer. */
final class Functions {
  /** Well below the gateway's 29 s, so that a function that hangs is ended and counted as such. */
  static final int TIMEOUT_SECONDS = 15;

  /** The id of the authorizer's function. */
  static final String AUTHORIZER = "Authorizer";

  private final FunctionFactory factory;
  private final Concurrency concurrency;
  private final ITable table;
  private final Map<String, String> values;
  private final Map<Operation, Alias> byOperation = new EnumMap<>(Operation.class);
  private final Alias authorizer;

  Functions(Construct scope, FunctionFactory factory, Environment environment, DataStack data) {
    this.factory = factory;
    this.concurrency = environment.concurrency();
    this.table = data.table();
    this.values =
        Map.of(
            Config.TABLE_NAME, data.table().getTableName(),
            Config.CURSOR_SECRET, cursorSecret(scope),
            Config.PUBLIC_SHARDS, environment.publicShards().toString(),
            Config.USER_POOL_ISSUER, data.issuer(),
            Config.USER_POOL_CLIENT_ID, data.clientId());
    for (Operation operation : EnumSet.complementOf(EnumSet.copyOf(ANSWERED_BY_GATEWAY))) {
      byOperation.put(operation, create(operation));
    }
    authorizer =
        factory.create(
            AUTHORIZER,
            FunctionSettings.of(
                    AuthorizerFunction.class,
                    Config.OF_AUTHORIZER,
                    values,
                    Workload.AUTHORIZER,
                    TIMEOUT_SECONDS)
                .reserving(concurrency.authorizer()),
            List.of(Permissions.ofAuthorizer().statement(table)));
  }

  /** What each operation's function is called by. */
  Map<Operation, Alias> byOperation() {
    return byOperation;
  }

  Alias authorizer() {
    return authorizer;
  }

  private Alias create(Operation operation) {
    Map<String, String> environment = new TreeMap<>(values);
    environment.put(Config.OPERATION, operation.id());
    return factory.create(
        constructId(operation),
        FunctionSettings.of(
                ApiFunction.class,
                Config.of(operation),
                environment,
                Workload.of(operation),
                TIMEOUT_SECONDS)
            .starting(concurrency.startOf(operation)),
        Permissions.of(operation).stream().map(access -> access.statement(table)).toList());
  }

  /** The operation's id with a capital letter. */
  private static String constructId(Operation operation) {
    String id = operation.id();
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  /** Made in Secrets Manager and put into the functions' environment at deployment. */
  private static String cursorSecret(Construct scope) {
    return Secret.Builder.create(scope, "CursorSecret")
        .description("What the cursors of lists are sealed with")
        .generateSecretString(
            SecretStringGenerator.builder().passwordLength(64).excludePunctuation(true).build())
        .build()
        .getSecretValue()
        .unsafeUnwrap();
  }
}
