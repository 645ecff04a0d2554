package dev.socialapi.functions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.socialapi.api.Operation;
import dev.socialapi.lambda.ApiFunction;
import dev.socialapi.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * After its rehearsal, a function's first request loads next to no class: so the rehearsal has gone
 * the whole way. Each function has classes of its own here, but for the JDK's and those around
 * native code, as if nothing had run before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsedClassesIT {
  private static final int BUDGET = 30;

  private final World world = new World(3);

  @ParameterizedTest
  @EnumSource(value = Operation.class, names = "GET_HEALTH", mode = EnumSource.Mode.EXCLUDE)
  void firstRequestFindsItsClassesLoaded(Operation operation) throws Exception {
    Event event = Scenarios.of(operation).values().iterator().next().apply(world);
    try (var classes = FreshClasses.ofFunctions()) {
      long cold = loaded();
      RequestStreamHandler function =
          (RequestStreamHandler)
              classes
                  .loadClass(ApiFunction.class.getName())
                  .getConstructor(Map.class)
                  .newInstance(environment(operation));
      long before = loaded();
      var answer = new ByteArrayOutputStream();
      function.handleRequest(
          new ByteArrayInputStream(event.bytes()), answer, new NoContext());
      long after = loaded();

      System.out.println(operation + " " + (before - cold) + " " + (after - before));
      assertThat(answer.toString(UTF_8))
          .contains("\"statusCode\":" + operation.successStatus());
      assertThat(after - before).isLessThanOrEqualTo(BUDGET);
    }
  }

  private static long loaded() {
    return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
  }

  private Map<String, String> environment(Operation operation) {
    Map<String, String> environment = new HashMap<>(world.local().environment());
    environment.put("OPERATION", operation.id());
    environment.put("CURSOR_SECRET", "a secret for tests only");
    environment.put("USER_POOL_CLIENT_ID", Event.CLIENT_ID);
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    return environment;
  }
}
