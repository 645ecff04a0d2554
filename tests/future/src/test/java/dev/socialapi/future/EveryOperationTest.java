package dev.socialapi.future;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.socialapi.client.ApiResponseException;
import dev.socialapi.client.Operation;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.testkit.Reply;
import dev.socialapi.client.testkit.SocialApiStub;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation that client and server both know, with each answer that the server documents. */
class EveryOperationTest {
  private static final SocialApiStub STUB = Contracts.serve();
  private static final SocialClient CLIENT = STUB.clientBuilder().retries(0).build();

  @AfterAll
  static void stop() {
    CLIENT.close();
    STUB.close();
  }

  static List<Operation> operations() {
    List<String> known =
        Contracts.ofServer().operations().stream().map(operation -> operation.id()).toList();
    List<Operation> operations =
        Arrays.stream(Operation.values()).filter(each -> known.contains(each.id())).toList();
    assertThat(operations).hasSizeGreaterThan(20);
    return operations;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isCalled(Operation operation) {
    STUB.reset();

    assertThatCode(() -> AnyOperation.call(CLIENT, operation)).doesNotThrowAnyException();
    assertThatCode(() -> AnyOperation.call(CLIENT.async(), operation)).doesNotThrowAnyException();
    assertThat(STUB.requests(operation)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void isUnderstood_whateverTheAnswer(Operation operation) {
    for (Reply reply : STUB.documented(operation)) {
      STUB.answer(operation, reply);
      String[] status = reply.toString().split(" ", -1);
      if (status[0].startsWith("2")) {
        assertThatCode(() -> AnyOperation.call(CLIENT, operation))
            .as("%s: %s", operation, reply)
            .doesNotThrowAnyException();
      } else if (!status[0].equals("304")) { // nothing was asked that could be answered so
        ApiResponseException exception =
            catchThrowableOfType(
                ApiResponseException.class, () -> AnyOperation.call(CLIENT, operation));
        assertThat(exception).as("%s: %s", operation, reply).isNotNull();
        assertThat(exception.status()).hasToString(status[0]);
        assertThat(exception.code()).hasValue(status[1]);
        assertThat(exception.problem()).isPresent();
      }
    }
  }
}
