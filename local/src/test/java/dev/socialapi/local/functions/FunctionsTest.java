package dev.socialapi.local.functions;

import static dev.socialapi.local.toy.ToyFunctions.arn;
import static dev.socialapi.local.toy.ToyFunctions.function;
import static dev.socialapi.local.toy.ToyFunctions.load;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.template.FunctionResource;
import dev.socialapi.local.toy.ToyFunction;
import dev.socialapi.local.toy.ToyFunctions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FunctionsTest {
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void givesEachFunctionItsOwnEnvironment_whenTheyShareTheirClasses() {
    try (Functions functions =
        load(
            function("one", Map.of("MODE", "environment", "NAME", "1")),
            function("two", Map.of("MODE", "environment", "NAME", "2")))) {
      assertThat(text(functions, "one", "NAME")).isEqualTo("1");
      assertThat(text(functions, "two", "NAME")).isEqualTo("2");
      assertThat(text(functions, "one", "NAME")).isEqualTo("1");
    }
  }

  @Test
  void givesEachFunctionItsOwnCredentials() {
    try (Functions functions =
        load(
            function("one", Map.of("MODE", "environment")),
            function("two", Map.of("MODE", "environment")))) {
      String one = text(functions, "one", "AWS_ACCESS_KEY_ID");

      assertThat(one).matches("[A-Z0-9]{20}");
      assertThat(text(functions, "two", "AWS_ACCESS_KEY_ID")).isNotEqualTo(one);
    }
  }

  @Test
  void addsWhatLambdaSets_andThenTheOverrides() {
    FunctionResource resource = function("one", Map.of("MODE", "environment", "PLACE", "AWS"));
    try (Functions functions =
        Functions.load(List.of(resource), ToyFunctions.REGION, Map.of("PLACE", "here"), log::add)) {
      assertThat(text(functions, "one", "AWS_LAMBDA_FUNCTION_NAME")).isEqualTo("one");
      assertThat(text(functions, "one", "AWS_REGION")).isEqualTo("eu-central-1");
      assertThat(text(functions, "one", "PLACE")).isEqualTo("here");
    }
  }

  @Test
  void loadsClassesApartFromItsOwn() {
    try (Functions functions = load(function("one", Map.of("MODE", "loader")))) {
      assertThat(text(functions, "one", "")).isEqualTo("functions");
    }
  }

  @Test
  void isInvokedByNameArnOrQualifiedArn() {
    try (Functions functions = load(function("one", Map.of("MODE", "count")))) {
      assertThat(text(functions, "one", "")).isEqualTo("1");
      assertThat(text(functions, arn("one"), "")).isEqualTo("2");
      assertThat(text(functions, arn("one") + ":live", "")).isEqualTo("3");
    }
  }

  @Test
  void tellsTheHandlerItsNameAndRemainingTime() {
    try (Functions functions = load(function("one", Map.of("MODE", "context")))) {
      String[] answer = text(functions, "one", "").split(" ", -1);

      assertThat(answer[0]).isEqualTo("one");
      assertThat(Integer.parseInt(answer[1])).isBetween(1, 3_000);
    }
  }

  @Test
  void answersTypeAndMessage_whenTheHandlerThrows() {
    try (Functions functions =
        load(log::add, function("one", Map.of("MODE", "throw", "MESSAGE", "out of order")))) {
      Invocation invocation = functions.invoke("one", new byte[0]);

      assertThat(invocation)
          .isEqualTo(new Invocation.Failure("java.lang.IllegalStateException", "out of order"));
      assertThat(invocation.payload())
          .asString()
          .isEqualTo(
              "{\"errorMessage\":\"out of order\","
                  + "\"errorType\":\"java.lang.IllegalStateException\"}");
      assertThat(log)
          .singleElement()
          .asString()
          .contains("oneResource", "ToyFunction.handle")
          .doesNotContain("dev.socialapi.local.functions");
    }
  }

  @Test
  void logsNothing_whenTheHandlerRefusesAToken() {
    try (Functions functions =
        load(log::add, function("one", Map.of("MODE", "throw", "MESSAGE", "Unauthorized")))) {
      functions.invoke("one", new byte[0]);

      assertThat(log).isEmpty();
    }
  }

  @Test
  void keepsItsInstance_whenTheHandlerThrows() {
    try (Functions functions = load(function("one", Map.of("MODE", "throw-count")))) {
      functions.invoke("one", new byte[0]);

      assertThat(functions.invoke("one", new byte[0]))
          .isEqualTo(new Invocation.Failure("java.lang.IllegalStateException", "time 2"));
    }
  }

  @Test
  void fails_whenTheFunctionDoesNotStart() {
    try (Functions functions = load(function("one", Map.of("FAIL_TO_START", "no table")))) {
      assertThat(functions.invoke("one", new byte[0]))
          .isEqualTo(new Invocation.Failure("java.lang.IllegalStateException", "no table"));
    }
  }

  @Test
  void fails_whenTheFunctionTakesTooLong() {
    try (Functions functions =
        load(
            log::add,
            function("one", ToyFunction.class, Map.of("MODE", "sleep"), Duration.ofMillis(100)))) {
      assertThat(functions.invoke("one", new byte[0]))
          .isInstanceOfSatisfying(
              Invocation.Failure.class,
              failure -> assertThat(failure.errorType()).isEqualTo("Sandbox.Timedout"));
      assertThat(log).hasSize(1);
    }
  }

  @Test
  void fails_whenARequestOrAResponseIsLargerThanLambdaTakes() {
    try (Functions functions = load(function("one", Map.of("MODE", "large")))) {
      assertThat(functions.invoke("one", new byte[0])).isInstanceOf(Invocation.Failure.class);
      assertThat(functions.invoke("one", new byte[6 * 1024 * 1024 + 1]))
          .isInstanceOf(Invocation.Failure.class);
    }
  }

  @Test
  void fails_whenThereIsNoSuchFunction() {
    try (Functions functions = load()) {
      assertThat(functions.invoke("none", new byte[0]))
          .isEqualTo(
              new Invocation.Failure("ResourceNotFoundException", "Function not found: none"));
    }
  }

  @Test
  void startsFurtherInstances_whenRequestsComeAtOnce() throws Exception {
    try (Functions functions =
            load(
                function(
                    "one", ToyFunction.class, Map.of("MODE", "sleep"), Duration.ofSeconds(1)));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long start = System.nanoTime();
      Callable<Invocation> invoke = () -> functions.invoke("one", new byte[0]);
      for (Future<Invocation> future : threads.invokeAll(Collections.nCopies(4, invoke))) {
        assertThat(future.get()).isInstanceOf(Invocation.Failure.class);
      }

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void startsNoMoreInstancesThanTheMachineServes_howeverManyRequestsComeAtOnce() throws Exception {
    try (Functions functions = load(function("one", Map.of("MODE", "pause-count")));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> invoke = () -> text(functions, "one", "");
      List<String> counts = new ArrayList<>();
      for (Future<String> future : threads.invokeAll(Collections.nCopies(200, invoke))) {
        counts.add(future.get());
      }

      assertThat(Collections.frequency(counts, "1")).isBetween(1, FunctionPool.MOST_INSTANCES);
    }
  }

  @Test
  void keepsCredentialsOutOfTheLog() {
    try (Functions functions = load(log::add, function("one", Map.of("MODE", "log")))) {
      text(functions, "one", "was sent Bearer abc.def and eyJhbGciOi.eyJzdWIi.c2ln by Alice");

      assertThat(log).singleElement().isEqualTo("was sent [credential] and [credential] by Alice");
    }
  }

  private static String text(Functions functions, String name, String payload) {
    Invocation invocation = functions.invoke(name, payload.getBytes(StandardCharsets.UTF_8));
    assertThat(invocation).isInstanceOf(Invocation.Success.class);
    return new String(invocation.payload(), StandardCharsets.UTF_8);
  }
}
