package dev.socialapi.lambda;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients of AWS's services: everything explicit, so that nothing is searched for. */
final class AwsClients {
  /** A key-value call answers in milliseconds; what takes longer is better tried again. */
  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(2);

  /** Below every function's own time limit: the caller is still there to be told. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(6);

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(1);

  private AwsClients() {}

  static DynamoDbClient dynamoDb(Config config) {
    return build(DynamoDbClient.builder(), config, config.dynamoDbEndpoint());
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
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsSessionCredentials.create(
                    config.accessKeyId(), config.secretAccessKey(), config.sessionToken())))
        .httpClientBuilder(AwsCrtHttpClient.builder().connectionTimeout(CONNECTION_TIMEOUT))
        .overrideConfiguration(calls ->
            calls
                .retryStrategy(RetryMode.STANDARD)
                .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                .apiCallTimeout(CALL_TIMEOUT));
    endpoint.ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
