package dev.socialapi.lambda;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.crt.ProxyConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The clients of AWS's services: everything explicit, so that nothing is searched for. What is not
 * set here, the SDK looks for in system properties, in the environment and in files, with classes
 * of their own for each question.
 */
final class AwsClients {
  private AwsClients() {}

  static DynamoDbClient dynamoDb(Config config) {
    return build(DynamoDbClient.builder(), config, config.dynamoDbEndpoint());
  }

  /** The table of a rehearsal that takes every write and keeps none. */
  static DynamoDbClient accepting() {
    return DynamoDbClient.builder()
        .region(Region.of("none"))
        .defaultsMode(DefaultsMode.LEGACY)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(new AcceptingHttpClient())
        .build();
  }

  static SqsClient sqs(Config config) {
    return build(SqsClient.builder(), config, config.sqsEndpoint());
  }

  static CognitoIdentityProviderClient cognito(Config config) {
    return build(CognitoIdentityProviderClient.builder(), config, config.cognitoEndpoint());
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(
      B builder, Config config, Optional<URI> endpoint) {
    builder
        .region(Region.of(config.region()))
        .defaultsMode(DefaultsMode.LEGACY) // without defaults of its own: ours stand below
        .dualstackEnabled(false)
        .fipsEnabled(false)
        .credentialsProvider(credentials(config))
        .httpClientBuilder(http())
        .overrideConfiguration(calls ->
            calls
                .retryStrategy(AwsCalls.retries())
                .apiCallAttemptTimeout(AwsCalls.ATTEMPT_TIMEOUT)
                .apiCallTimeout(AwsCalls.TIMEOUT));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }

  /** Over which they call, and whatever else is on AWS can be asked. */
  static AwsCrtHttpClient.Builder http() {
    return AwsCrtHttpClient.builder()
        .connectionTimeout(AwsCalls.CONNECTION_TIMEOUT)
        .proxyConfiguration(AwsClients::none);
  }

  private static void none(ProxyConfiguration.Builder proxy) {
    proxy.useSystemPropertyValues(false).useEnvironmentVariableValues(false);
  }

  /** Those that are fetched come from this very machine, and are fetched again in good time. */
  private static AwsCredentialsProvider credentials(Config config) {
    return config.fetchesCredentials()
        ? ContainerCredentialsProvider.create()
        : StaticCredentialsProvider.create(
            AwsSessionCredentials.create(
                config.accessKeyId(), config.secretAccessKey(), config.sessionToken()));
  }
}
