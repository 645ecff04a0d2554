package dev.socialapi.lambda;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client of the table's service: everything explicit, so that nothing is searched for. */
final class DynamoDb {
  /** A key-value call answers in milliseconds; what takes longer is better tried again. */
  private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(2);

  /** Below every function's own time limit: the caller is still there to be told. */
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(6);

  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(1);

  private DynamoDb() {}

  static DynamoDbClient client(Config config) {
    var builder =
        DynamoDbClient.builder()
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
    config.dynamoDbEndpoint().ifPresent(builder::endpointOverride);
    return builder.build();
  }
}
