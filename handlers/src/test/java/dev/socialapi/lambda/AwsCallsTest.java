package dev.socialapi.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A service that is in trouble becomes a fault soon, and is not asked for ever. */
class AwsCallsTest {
  private static final Duration ALLOWANCE = Duration.ofMillis(900);

  /** So many that none in a quarter of what may be would be a wonder: once in 10²⁴ runs. */
  private static final int PAUSES = 200;

  @RegisterExtension
  private final WireMockExtension service =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  static Stream<Named<Consumer<Config>>> calls() {
    return Stream.of(
        Named.of("DynamoDB", AwsCallsTest::readItem),
        Named.of("SQS", AwsCallsTest::sendMessage),
        Named.of("Cognito", AwsCallsTest::removeUser));
  }

  @ParameterizedTest
  @MethodSource("calls")
  void triesAsOftenAsItMay_whenTheServiceFails(Consumer<Config> call) {
    answer(aResponse().withStatus(500));

    assertThatExceptionOfType(SdkException.class).isThrownBy(() -> call.accept(config()));

    service.verify(AwsCalls.ATTEMPTS, anyRequestedFor(anyUrl()));
  }

  /** Anything up to a bound: callers that failed together do not come back together. */
  @ParameterizedTest
  @CsvSource({"500, 25", "429, 100"})
  void waitsAtRandom_beforeTheSecondAttempt(int status, long bound) {
    List<Duration> pauses = Stream.generate(() -> pauseAfter(status)).limit(PAUSES).toList();

    assertThat(pauses).allSatisfy(it -> assertThat(it).isBetween(ZERO, ofMillis(bound)));
    assertThat(pauses).anySatisfy(it -> assertThat(it).isLessThan(ofMillis(bound / 4)));
    assertThat(pauses).anySatisfy(it -> assertThat(it).isGreaterThan(ofMillis(bound * 3 / 4)));
  }

  private static Duration pauseAfter(int status) {
    RetryStrategy retries = AwsCalls.retries();
    var first = retries.acquireInitialToken(AcquireInitialTokenRequest.create("call"));
    var failure = DynamoDbException.builder().statusCode(status).message("failed").build();
    return retries
        .refreshRetryToken(
            RefreshRetryTokenRequest.builder().token(first.token()).failure(failure).build())
        .delay();
  }

  @Test
  void givesUpInTime_whenTheServiceDoesNotAnswer() {
    answer(aResponse().withFixedDelay(20_000));
    long start = System.nanoTime();

    assertThatExceptionOfType(SdkException.class).isThrownBy(() -> readItem(config()));

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(AwsCalls.ATTEMPT_TIMEOUT.multipliedBy(2), AwsCalls.TIMEOUT.plus(ALLOWANCE));
    assertThat(service.findAll(anyRequestedFor(anyUrl()))).hasSizeBetween(2, AwsCalls.ATTEMPTS);
  }

  private void answer(ResponseDefinitionBuilder answer) {
    service.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static void readItem(Config config) {
    try (var client = AwsClients.dynamoDb(config)) {
      client.getItem(get -> get.tableName("t").key(Map.of("PK", AttributeValue.fromS("k"))));
    }
  }

  private static void sendMessage(Config config) {
    try (var client = AwsClients.sqs(config)) {
      client.sendMessage(message -> message.queueUrl("queue").messageBody("text"));
    }
  }

  private static void removeUser(Config config) {
    try (var client = AwsClients.cognito(config)) {
      client.adminDeleteUser(user -> user.userPoolId("pool").username("user"));
    }
  }

  private Config config() {
    String endpoint = "http://127.0.0.1:" + service.getPort();
    return Config.requiring(
        List.of(),
        Map.of(
            "AWS_REGION",
            "eu-central-1",
            "AWS_ACCESS_KEY_ID",
            "key",
            "AWS_SECRET_ACCESS_KEY",
            "secret",
            "AWS_SESSION_TOKEN",
            "token",
            Config.DYNAMODB_ENDPOINT,
            endpoint,
            Config.SQS_ENDPOINT,
            endpoint,
            Config.COGNITO_ENDPOINT,
            endpoint));
  }
}
