package dev.socialapi.client.signin;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;

/** The AWS SDK, set up so that each call has an end and nothing has to be closed. */
final class Cognito {
  /** The SDK wants a region also where an endpoint makes it meaningless. */
  private static final Region ANY = Region.US_EAST_1;

  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

  private final Region region;
  private final @Nullable URI endpoint;
  private final CognitoIdentityProviderClient persistent;
  private final CognitoIdentityProviderClient once;

  Cognito(@Nullable Region region, @Nullable URI endpoint, Duration timeout) {
    this.region = region == null ? ANY : region;
    this.endpoint = endpoint;
    Duration attempt = timeout.dividedBy(2);
    SdkHttpClient http =
        UrlConnectionHttpClient.builder()
            .connectionTimeout(attempt.compareTo(LONGEST_CONNECT) < 0 ? attempt : LONGEST_CONNECT)
            .socketTimeout(attempt)
            .build();
    ScheduledExecutorService alarms = alarms();
    this.persistent = client(http, alarms, timeout, AwsRetryStrategy.standardRetryStrategy());
    this.once = client(http, alarms, timeout, AwsRetryStrategy.doNotRetry());
  }

  /** Sends again if there was no answer, or one that asks for it: for what may be done twice. */
  CognitoIdentityProviderClient persistent() {
    return persistent;
  }

  /** Sends once: for what would be refused, or seen by people, the second time. */
  CognitoIdentityProviderClient once() {
    return once;
  }

  private CognitoIdentityProviderClient client(
      SdkHttpClient http, ScheduledExecutorService alarms, Duration timeout, RetryStrategy retry) {
    return CognitoIdentityProviderClient.builder()
        .region(region)
        .applyMutation(builder -> {
          if (endpoint != null) {
            builder.endpointOverride(endpoint);
          }
        })
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(http)
        .overrideConfiguration(settings ->
            settings
                .apiCallTimeout(timeout)
                .apiCallAttemptTimeout(timeout.dividedBy(2))
                .scheduledExecutorService(alarms)
                .retryStrategy(retry))
        .build();
  }

  /** A thread that ends when nobody waits. */
  private static ScheduledExecutorService alarms() {
    var alarms =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              var thread = new Thread(null, task, "social-api-sign-in-timeouts", 0, false);
              thread.setDaemon(true);
              return thread;
            });
    alarms.setKeepAliveTime(1, TimeUnit.SECONDS);
    alarms.allowCoreThreadTimeOut(true);
    alarms.setRemoveOnCancelPolicy(true);
    return alarms;
  }

  @Override
  public String toString() {
    return endpoint == null ? region.id() : endpoint.toString();
  }
}
