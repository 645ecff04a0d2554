package dev.socialapi.functions;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.Nightly;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.NoContext;
import dev.socialapi.store.LocalTable;
import dev.socialapi.tokens.TokenSecret;
import dev.socialapi.tokens.Tokens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Every operation and the authorizer, through their functions and the SDK, on a table that answers
 * some calls late, in part, with an error or not at all: what a client is told is true, and it is
 * seldom a fault.
 */
class TroubledTableIT {
  private static final int USERS = 4;

  /** All that a user may have of tokens is 50. */
  private static final int ROUNDS = Integer.getInteger("troubled.rounds", 20);

  /** All that ask the table, but for the one that ends the account. */
  private static final Set<Operation> OPERATIONS =
      EnumSet.complementOf(EnumSet.of(Operation.GET_OPEN_API, Operation.DELETE_ME));

  /** Whose account is deleted. */
  private static final UserId DAVE = new UserId("da4e0000-0000-4000-8000-000000000004");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of one call, by the SDK: the first attempt and three more. */
  private static final int MAX_ATTEMPTS = 4;

  /** Of one thing, by the table's own class: the first call and four more. */
  private static final int MAX_CALLS = 5;

  /** What is sent beyond what is needed, and beyond one more for each that failed. */
  private static final double MAX_EXCESS = 0.2;

  @RegisterExtension
  static final WireMockExtension POOL =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().bindAddress("127.0.0.1"))
          .build();

  private final TroubledTable table =
      new TroubledTable(
          URI.create(new LocalTable().environment().get(Config.DYNAMODB_ENDPOINT)), 2026);
  private final AtomicInteger requests = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> faults = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void publishKeys() {
    POOL.stubFor(any(anyUrl()).willReturn(okJson(Authorizer.keys())));
  }

  @AfterEach
  void end() {
    table.close();
  }

  /** All troubles but the one that takes seconds. */
  @Test
  void tellsTheTruth_whenEveryFifthCallFails() throws Exception {
    Trouble[] quick =
        Stream.of(Trouble.values()).filter(it -> it != Trouble.STALL).toArray(Trouble[]::new);

    run(0.2, 1, 2, quick);

    assertThat(table.kindsSeen()).containsExactlyInAnyOrder(quick);
    assertThat(successes()).isGreaterThanOrEqualTo(0.97);
  }

  @Nightly
  void succeeds999TimesInAThousand_whenOneCallInTwentyFails() throws Exception {
    run(0.05, USERS, ROUNDS, Trouble.values());

    assertThat(successes()).isGreaterThanOrEqualTo(0.999);
  }

  @Nightly
  void succeeds99TimesInAHundred_whenEveryFifthCallFails() throws Exception {
    run(0.2, USERS, ROUNDS, Trouble.values());

    assertThat(successes()).isGreaterThanOrEqualTo(0.99);
  }

  static Stream<Arguments> layers() {
    return Stream.of(
        arguments(
            MAX_ATTEMPTS,
            EnumSet.of(
                Trouble.THROTTLING,
                Trouble.FAILURE,
                Trouble.OUTAGE,
                Trouble.RESET,
                Trouble.LOST_ANSWER)),
        arguments(MAX_CALLS, EnumSet.of(Trouble.CONFLICT, Trouble.PARTIAL_BATCH)));
  }

  /**
   * Where two layers met the same trouble, their attempts would multiply. All but the one that
   * takes seconds.
   */
  @ParameterizedTest
  @MethodSource("layers")
  void meetsEachTroubleInOneLayer(int mostAttempts, Set<Trouble> kinds) {
    var user = new User();
    table.befall(0.5, kinds.toArray(Trouble[]::new));

    user.play(1);

    assertThat(table.kindsSeen()).isEqualTo(kinds);
    assertThat(table.mostAttemptsOfAnInvocation()).isLessThanOrEqualTo(mostAttempts);
  }

  /** The budget of retries is spent, and what is down is not kept down by us. */
  @Test
  void triesOnce_whenEverythingFailsForLong() {
    var user = new User();
    table.befall(1, Trouble.OUTAGE);
    for (int i = 0; i < 200; i++) {
      user.failToReadProfile();
    }
    table.befall(1, Trouble.OUTAGE);

    for (int i = 0; i < 50; i++) {
      user.failToReadProfile();
    }

    assertThat(table.calls()).isEqualTo(50);
    assertThat(table.attempts()).isLessThanOrEqualTo(60);
  }

  /** A function that throws has no answer: the gateway has one, and the log says which. */
  @Test
  void throwsAndTellsNothing_whenEverythingFails() throws JsonProcessingException {
    var user = new User();
    table.befall(1, Trouble.OUTAGE);

    for (Operation operation : OPERATIONS) {
      for (var scenario : Scenarios.of(operation).values()) {
        JsonNode line = user.fail(operation, scenario.apply(user.world));

        assertThat(line.path("status").asInt()).as(operation.id()).isEqualTo(502);
        assertThat(line.path("code").asText()).as(operation.id()).isEqualTo("internal");
      }
    }

    assertThat(table.mostAttemptsOfACall()).isEqualTo(MAX_ATTEMPTS);
  }

  /** A fault is no refusal: who hears 401 gives up what is still good. */
  @Test
  void letsNobodyIn_andRefusesNobody_whenEverythingFails() {
    var user = new User();
    String token = Tokens.text(user.world.secret(ALICE));
    table.befall(1, Trouble.OUTAGE);

    for (String bearer : List.of(Authorizer.session(ALICE), token)) {
      assertThatExceptionOfType(SdkException.class)
          .isThrownBy(() -> user.authorizer.verdict(bearer));
    }
  }

  private void run(double share, int users, int rounds, Trouble... kinds) throws Exception {
    List<User> all = Stream.generate(User::new).limit(users).toList();
    table.befall(0);
    all.getFirst().play(1);
    int needed = table.calls() * users * rounds;
    requests.set(0);
    table.befall(share, kinds);

    try (var threads = Executors.newFixedThreadPool(users)) {
      List<Future<?>> plays = new ArrayList<>();
      for (User user : all) {
        plays.add(threads.submit(() -> user.play(rounds)));
      }
      for (Future<?> play : plays) {
        play.get();
      }
    }

    double excess = (double) (table.attempts() - needed - table.troubles()) / needed;
    System.out.printf(
        "%.0f %% of calls: %d requests, %.3f %% answered; %d calls needed, %s; excess %.1f %%%n",
        share * 100, requests.get(), successes() * 100, needed, table, excess * 100);
    faults.forEach(System.out::println);
    assertThat(table.mostAttemptsOfACall()).isLessThanOrEqualTo(MAX_ATTEMPTS);
    assertThat(table.mostAttemptsOfAnInvocation()).isLessThanOrEqualTo(MAX_ATTEMPTS * MAX_CALLS);
    assertThat(excess).isLessThanOrEqualTo(MAX_EXCESS);
  }

  private double successes() {
    return 1 - (double) faults.size() / requests.get();
  }

  /** Somebody with a table and functions of his own. */
  private final class User {
    private final String name = UUID.randomUUID().toString();
    private final World world = new World(10);
    private final URI keys = URI.create("http://127.0.0.1:" + POOL.getPort() + "/jwks.json");
    private final Map<String, String> troubled =
        Map.of(Config.DYNAMODB_ENDPOINT, table.endpoint(name).toString());
    private final Functions functions = new Functions(world.local(), troubled);
    private final Authorizer authorizer = new Authorizer(world.local(), keys, troubled);
    private final Witness witness = new Witness(world, keys);

    User() {
      world.local().bury(DAVE);
    }

    /** Each round is a request of every kind, and a question about every kind of bearer. */
    void play(int rounds) {
      for (int round = 0; round < rounds; round++) {
        for (Operation operation : OPERATIONS) {
          Scenarios.of(operation).values().forEach(event -> send(operation, event.apply(world)));
        }
        TokenSecret token = world.secret(ALICE);
        judge(Authorizer.session(ALICE), Optional.of(ALICE));
        judge(Tokens.text(token), Optional.of(ALICE));
        world.revoke(token);
        judge(Tokens.text(token), Optional.empty());
        judge(Authorizer.session(DAVE), Optional.empty());
        judge(Tokens.text(world.secret(DAVE)), Optional.empty());
      }
    }

    private void send(Operation operation, Event event) {
      ask(operation.id(), () -> functions.call(operation, event))
          .ifPresent(answer -> witness.confirm(operation, event, answer));
    }

    private void judge(String bearer, Optional<UserId> user) {
      ask("authorizer", () -> authorizer.verdict(bearer))
          .ifPresent(verdict -> witness.confirm(bearer, user, verdict));
    }

    /** The answer, unless there is none. */
    private <T> Optional<T> ask(String function, Supplier<T> question) {
      requests.incrementAndGet();
      table.invoked(name);
      try {
        return Optional.of(question.get());
      } catch (SdkException | IllegalStateException fault) {
        faults.add(function + ": " + fault);
        return Optional.empty();
      }
    }

    /** What the log says of an invocation that has thrown. */
    JsonNode fail(Operation operation, Event event) throws JsonProcessingException {
      var answer = new ByteArrayOutputStream();
      var context = new NoContext();
      assertThatExceptionOfType(SdkException.class)
          .isThrownBy(() ->
              functions
                  .of(operation)
                  .handleRequest(new ByteArrayInputStream(event.bytes()), answer, context));
      assertThat(answer.toByteArray()).isEmpty();
      return JSON.readTree(context.lines().getLast());
    }

    void failToReadProfile() {
      assertThatExceptionOfType(SdkException.class)
          .isThrownBy(() -> functions.call(Operation.GET_ME, new Event(Operation.GET_ME)));
    }
  }
}
