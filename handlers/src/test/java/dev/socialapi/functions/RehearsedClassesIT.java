package dev.socialapi.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * After its rehearsal, a function's first request loads next to no class: so the rehearsal has gone
 * the whole way. Each function has classes of its own here, but for the JDK's and those around
 * native code, as if nothing had run before.
 *
 * <p>These are one operation for each way of asking the table. UpdateTag has two ways, of which one
 * is rehearsed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsedClassesIT {
  /** In a rehearsal, about two thousand. */
  private static final int LOADED_BY_REHEARSAL = 1_500;

  private final World world = new World(3);

  /** A read, a transaction, and a list that asks in two ways. */
  @ParameterizedTest
  @CsvSource({"ATTACH_TAG, 30", "GET_POST, 30", "LIST_ACCESSIBLE_POSTS, 30"})
  void firstRequestFindsItsClassesLoaded(Operation operation, long most) throws Exception {
    assertFirstRequestFindsItsClassesLoaded(operation, most);
  }

  @Tag("nightly")
  @ParameterizedTest
  @CsvSource({
    "CREATE_TAG, 30",
    "CREATE_TOKEN, 30",
    "LIST_USER_POSTS, 30",
    "UPDATE_POST, 30",
    "UPDATE_TAG, 70"
  })
  void firstRequestFindsItsClassesLoaded_ofTheOthers(Operation operation, long most)
      throws Exception {
    assertFirstRequestFindsItsClassesLoaded(operation, most);
  }

  private void assertFirstRequestFindsItsClassesLoaded(Operation operation, long most)
      throws Exception {
    byte[] event = Scenarios.of(operation).values().iterator().next().apply(world).bytes();
    try (var classes = FreshClasses.ofFunctions()) {
      long none = loaded();
      RequestStreamHandler function = classes.function(environment(operation));
      long rehearsed = loaded();
      var answer = new ByteArrayOutputStream();
      function.handleRequest(new ByteArrayInputStream(event), answer, new NoContext());
      long answered = loaded();

      assertThat(answer.toString(UTF_8)).contains("\"statusCode\":" + operation.successStatus());
      assertThat(rehearsed - none).isGreaterThan(LOADED_BY_REHEARSAL);
      assertThat(answered - rehearsed).isLessThanOrEqualTo(most);
    }
  }

  private static long loaded() {
    return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
  }

  private Map<String, String> environment(Operation operation) {
    Map<String, String> environment = Functions.environment(world.local(), operation);
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return environment;
  }
}
