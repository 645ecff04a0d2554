package dev.socialapi.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Operation;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.Specimens;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two copies of one snapshot never make the same id, secret or nonce.
 *
 * <p>A copy is emulated: everything up to the snapshot happens twice in exactly the same way, since
 * generators of random numbers repeat themselves until then. Whichever was asked for its first
 * number by then goes on repeating itself.
 */
class RestoredCopiesIT {
  private static final Provider REPEATING = new RepeatingProvider();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final LocalTable LOCAL = new LocalTable();

  @BeforeAll
  static void storeSpecimens() {
    LOCAL.store(Specimens.living());
  }

  @BeforeEach
  void repeat() {
    Security.insertProviderAt(REPEATING, 1);
  }

  @AfterEach
  void repeatNoMore() {
    Security.removeProvider(REPEATING.getName());
  }

  @ParameterizedTest
  @EnumSource(names = {"CREATE_POST", "CREATE_TOKEN", "LIST_MY_POSTS"})
  void makeNothingTwice(Operation operation) throws IOException {
    assertThat(made(operation, 1)).isNotEqualTo(made(operation, 2));
  }

  /** What is made at random by the first request of a copy: without the time within an id. */
  private String made(Operation operation, int copy) throws IOException {
    Map<String, String> environment = environment(operation);
    RepeatingRandom.snapshot();
    var function = new ApiFunction(environment);
    RepeatingRandom.restored(copy);
    var answer = new ByteArrayOutputStream();
    String event =
        RehearsalEvents.request(operation, Config.requiring(Config.of(operation), environment));
    function.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        answer,
        new RehearsalContext());
    JsonNode body = JSON.readTree(JSON.readTree(answer.toByteArray()).path("body").asText());
    return switch (operation) {
      case CREATE_POST -> tail(body.required("post_id"));
      case CREATE_TOKEN -> body.required("token").asText().substring(50, 93);
      default -> body.required("next_cursor").asText();
    };
  }

  private static String tail(JsonNode id) {
    return id.asText().substring(id.asText().lastIndexOf('-'));
  }

  private Map<String, String> environment(Operation operation) {
    Map<String, String> environment = new HashMap<>(LOCAL.environment());
    environment.put(Config.OPERATION, operation.id());
    environment.put(Config.CURSOR_SECRET, "a secret for tests only");
    environment.put(Config.USER_POOL_CLIENT_ID, "client-1");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return environment;
  }

  /** Offers {@link RepeatingRandom} to whoever makes a generator. */
  private static final class RepeatingProvider extends Provider {
    private static final long serialVersionUID = 1L;

    RepeatingProvider() {
      super("Repeating", "1", "Random numbers that repeat themselves");
      putService(
          new Service(
              this,
              "SecureRandom",
              "Repeating",
              RepeatingRandom.class.getName(),
              List.of(),
              Map.of()) {
            @Override
            public Object newInstance(Object parameter) {
              return new RepeatingRandom();
            }
          });
    }
  }

  /** Draws its seed when it is first asked: always the same one until the copy is restored. */
  private static final class RepeatingRandom extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger SEED = new AtomicInteger();

    private @Nullable Random random;

    static void snapshot() {
      SEED.set(0);
    }

    static void restored(int copy) {
      SEED.set(copy);
    }

    @Override
    protected void engineNextBytes(byte[] bytes) {
      if (random == null) {
        random = new Random(SEED.get());
      }
      random.nextBytes(bytes);
    }

    @Override
    protected void engineSetSeed(byte[] seed) {}

    @Override
    protected byte[] engineGenerateSeed(int count) {
      return ByteBuffer.allocate(count).array();
    }
  }
}
