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
import org.junit.jupiter.params.provider.EnumSource;

/**
 * After its rehearsal, a function's first request loads next to no class: so the rehearsal has gone
 * the whole way. Each function has classes of its own here, but for the JDK's and those around
 * native code, as if nothing had run before.
 *
 * <p>These are one operation for each way of asking the table. UpdateTag has two ways, of which one
 * is rehearsed: 65.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsedClassesIT {
  /** In a rehearsal, about two thousand. */
  private static final int LOADED_BY_REHEARSAL = 1_500;

  private static final int BUDGET = 30;

  private final World world = new World(3);

  /** A read, a transaction, and a list that asks in two ways. */
  @ParameterizedTest
  @EnumSource(names = {"ATTACH_TAG", "GET_POST", "LIST_ACCESSIBLE_POSTS"})
  void firstRequestFindsItsClassesLoaded(Operation operation) throws Exception {
    assertFirstRequestFindsItsClassesLoaded(operation);
  }

  @Tag("nightly")
  @ParameterizedTest
  @EnumSource(names = {"CREATE_TAG", "CREATE_TOKEN", "LIST_USER_POSTS", "UPDATE_POST"})
  void firstRequestFindsItsClassesLoaded_ofTheOthers(Operation operation) throws Exception {
    assertFirstRequestFindsItsClassesLoaded(operation);
  }

  private void assertFirstRequestFindsItsClassesLoaded(Operation operation) throws Exception {
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
      assertThat(answered - rehearsed).isLessThanOrEqualTo(BUDGET);
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
