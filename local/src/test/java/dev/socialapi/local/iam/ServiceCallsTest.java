package dev.socialapi.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.local.template.QueueResource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The calls of services each of which names one thing, and needs one action on it. */
class ServiceCallsTest {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/000000000000/jobs";
  private static final String QUEUE = "arn:aws:sqs:eu-central-1:000000000000:jobs";

  private final ServiceCalls pools = new UserPoolCalls(ToyRole.AWS);
  private final ServiceCalls queues =
      QueueCalls.of(
          List.of(
              new QueueResource(
                  "jobs", URL, QUEUE, Duration.ZERO, Duration.ZERO, Optional.empty())));

  @Test
  void needTheirActionOnThePool() {
    assertThat(pools.requests("AdminDeleteUser", Json.of("{'UserPoolId': 'r_1'}")))
        .containsExactly(
            AccessRequest.of(
                "cognito-idp:AdminDeleteUser",
                "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/r_1"));
  }

  @Test
  void needTheirActionOnTheQueue() {
    assertThat(queues.requests("SendMessage", Json.of("{'QueueUrl': '%s'}".formatted(URL))))
        .containsExactly(AccessRequest.of("sqs:SendMessage", QUEUE));
  }

  @Test
  void areRefused_whenTheyNameNothingKnown() {
    assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> pools.requests("SignUp", Json.of("{}")));
    assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> queues.requests("SendMessage", Json.of("{'QueueUrl': 'x'}")));
  }
}
