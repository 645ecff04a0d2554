package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.socialapi.client.Contract.Trial;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract is there both ways, sends what it says, and reads its examples.
 */
class OperationsTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  @RegisterExtension static final WireMockExtension SERVER = Answers.server();

  private final SocialClient client = Answers.client(SERVER).build();

  @AfterEach
  void close() {
    client.close();
  }

  static List<Trial> trials() {
    return Contract.trials();
  }

  @Test
  void areThoseOfTheContract() {
    assertThat(Arrays.stream(Operation.values()).map(Operation::id))
        .containsExactlyInAnyOrderElementsOf(trials().stream().map(Trial::id).toList());
  }

  @ParameterizedTest
  @MethodSource("trials")
  void canBeCalledBlocking(Trial trial) throws Exception {
    Object result = call(trial, service(client, trial));

    if (result instanceof Paged<?> list) {
      result = list.firstPage().items();
    }
    assertAnswer(trial, result);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void canBeCalledAsync(Trial trial) throws Exception {
    Object result = call(trial, service(client.async(), trial));

    result =
        result instanceof AsyncPaged<?> list
            ? list.firstPage().thenApply(Page::items).join()
            : ((CompletableFuture<?>) result).join();
    assertAnswer(trial, result);
  }

  private static Object service(Object client, Trial trial) throws ReflectiveOperationException {
    return client.getClass().getMethod(trial.tag()).invoke(client);
  }

  private static Object call(Trial trial, Object service)
      throws ReflectiveOperationException, IOException {
    SERVER.stubFor(any(anyUrl()).willReturn(answer(trial)));
    Method method =
        Arrays.stream(service.getClass().getMethods())
            .filter(
                each -> each.getName().equals(trial.id()) && Modifier.isPublic(each.getModifiers()))
            .filter(each -> Arrays.stream(each.getParameterTypes()).noneMatch(Class::isInterface))
            .min(Comparator.comparingInt(Method::getParameterCount))
            .orElseThrow();
    List<Object> arguments = new ArrayList<>();
    Matcher names = PARAMETER.matcher(trial.path());
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(
          type == UUID.class && names.find()
              ? UUID.fromString(Contract.parameter(names.group(1)))
              : Json.read(Json.write(trial.request().orElseThrow()), type));
    }
    return method.invoke(service, arguments.toArray());
  }

  private static ResponseDefinitionBuilder answer(Trial trial) {
    return trial
        .answer()
        .map(body ->
            Answers.json(
                trial.status(),
                new String(Json.write(body), java.nio.charset.StandardCharsets.UTF_8)))
        .orElseGet(() -> aResponse().withStatus(trial.status()));
  }

  private static void assertAnswer(Trial trial, Object result) throws IOException {
    var requests = SERVER.findAll(anyRequestedFor(anyUrl()));
    String path =
        PARAMETER.matcher(trial.path()).replaceAll(name -> Contract.parameter(name.group(1)));
    assertThat(requests)
        .singleElement()
        .satisfies(request -> {
          assertThat(request.getMethod().getName()).isEqualTo(trial.method());
          assertThat(request.getUrl()).isEqualTo("/v1" + path);
          if (trial.request().isPresent()) {
            assertThat(tree(request.getBody())).isEqualTo(tree(Json.write(trial.request().get())));
            assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
          } else {
            assertThat(request.getBody()).isEmpty();
          }
        });
    if (trial.answer().isPresent()) {
      Object sent =
          result instanceof List<?> items
              ? java.util.Map.of("items", items, "next_cursor", "AZOfXnwAej6dUT8risZOEA")
              : result;
      assertThat(tree(Json.write(sent))).isEqualTo(tree(Json.write(trial.answer().get())));
    } else {
      assertThat(result).isNull();
    }
  }

  private static com.fasterxml.jackson.databind.JsonNode tree(byte[] json) {
    return Json.tree(json).orElseThrow();
  }
}
