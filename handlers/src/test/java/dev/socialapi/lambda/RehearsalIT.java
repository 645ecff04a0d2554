package dev.socialapi.lambda;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.Nightly;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.TestKeys;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.Specimens;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every function goes its whole way in its rehearsal, to success, and leaves the table as it is:
 * even one that has all the specimens, so that each write would change something.
 */
class RehearsalIT {
  private static final LocalTable USUAL = new LocalTable();
  private static final LocalTable LIVING = new LocalTable();
  private static final LocalTable REMAINS = new LocalTable();

  /** What reads a page from the table; a post's tags are read all at once. */
  private static final Set<Operation> PAGED =
      Arrays.stream(Operation.values())
          .filter(operation -> operation.id().startsWith("list"))
          .filter(operation -> operation != Operation.LIST_POST_TAGS)
          .collect(Collectors.toSet());

  @RegisterExtension
  static final WireMockExtension POOL =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  @BeforeAll
  static void storeSpecimens() {
    LIVING.store(Specimens.living());
    REMAINS.store(Specimens.remains());
  }

  @ParameterizedTest
  @EnumSource(value = Operation.class, names = "GET_HEALTH", mode = EnumSource.Mode.EXCLUDE)
  void operationSucceeds(Operation operation) throws IOException {
    List<String> answers =
        answers(Config.of(operation), config -> ApiFunction.rehearsal(operation, config), LIVING);

    assertThat(answers)
        .singleElement()
        .asString()
        .contains("\"statusCode\":" + operation.successStatus());
    if (operation.id().startsWith("list")) {
      assertThat(answers.getFirst()).contains("created_at");
    }
    if (PAGED.contains(operation)) {
      assertThat(answers.getFirst()).contains("next_cursor\\\":\\\"");
    }
  }

  @Test
  void authorizerLetsBothKindsOfTokenIn() throws IOException {
    String keys = "{\"keys\": [%s]}".formatted(TestJwk.of("k1", TestKeys.FIRST.publicKey()));
    POOL.stubFor(any(anyUrl()).willReturn(okJson(keys)));

    assertThat(answers(Config.OF_AUTHORIZER, AuthorizerFunction::rehearsal, LIVING))
        .hasSize(2)
        .allSatisfy(answer -> assertThat(answer).contains("\"Allow\"").contains(Specimens.NIL));
  }

  @Test
  void confirmationWritesAProfile() throws IOException {
    assertThat(answers(Config.OF_POST_CONFIRMATION, PostConfirmationFunction::rehearsal, LIVING))
        .containsExactly(RehearsalEvents.confirmation());
  }

  @Test
  void workersRemoveWhatIsLeft() throws IOException {
    assertThat(answers(Config.OF_STREAM_WORKER, StreamFunction::rehearsal, REMAINS))
        .containsExactly("{\"batchItemFailures\":[]}");
    assertThat(answers(Config.OF_ACCOUNT_SWEEP, AccountSweepFunction::rehearsal, REMAINS))
        .containsExactly("{\"batchItemFailures\":[]}");
  }

  @Test
  void tableStaysEmpty() throws IOException {
    Operation operation = Operation.CREATE_POST;

    answers(Config.of(operation), config -> ApiFunction.rehearsal(operation, config), USUAL);

    assertThat(USUAL.isEmpty()).isTrue();
  }

  /**
   * The function goes on without, and is as cold as it would have been. Pauses take twenty seconds.
   */
  @Nightly
  void functionStarts_whenItsRehearsalFails() {
    Map<String, String> environment = environment(USUAL);
    environment.put(Config.OPERATION, Operation.GET_POST.id());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    environment.put(Config.TABLE_NAME, "no-such-table");

    assertThat(new ApiFunction(environment)).isNotNull();
  }

  /** Of a table that stays as it is. */
  private static List<String> answers(
      List<String> variables, Function<Config, Rehearsal> rehearsal, LocalTable stored)
      throws IOException {
    String before = stored.everything();
    List<String> answers =
        rehearsal.apply(Config.requiring(variables, environment(stored))).perform();
    assertThat(stored.everything()).isEqualTo(before);
    return answers;
  }

  private static Map<String, String> environment(LocalTable table) {
    Map<String, String> environment = new HashMap<>(table.environment());
    environment.put(Config.OPERATION, "");
    environment.put(Config.CURSOR_SECRET, "a secret for tests only");
    environment.put(Config.USER_POOL_CLIENT_ID, "client-1");
    environment.put(Config.USER_POOL_ISSUER, "https://issuer.example/pool");
    environment.put(Config.USER_POOL_ID, "pool");
    environment.put(Config.SWEEP_QUEUE_URL, "https://sqs.example/queue");
    environment.put(Config.LOCAL_JWKS_URL, "http://127.0.0.1:" + POOL.getPort() + "/jwks.json");
    return environment;
  }
}
