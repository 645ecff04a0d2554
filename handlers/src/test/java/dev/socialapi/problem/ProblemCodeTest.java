package dev.socialapi.problem;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The catalogue and the contract's examples say the same. */
class ProblemCodeTest {
  @TestFactory
  Stream<DynamicTest> isAsTheContractShowsIt() throws IOException {
    Map<String, JsonNode> examples = problemExamples();
    return Stream.of(ProblemCode.values())
        // The gateway alone answers an unknown route, so no operation documents it.
        .filter(code -> code != ProblemCode.ROUTE_NOT_FOUND)
        .map(code ->
            DynamicTest.dynamicTest(
                code.wire(), () -> agrees(code, examples.get(code.wire() + code.status()))));
  }

  private static void agrees(ProblemCode code, @Nullable JsonNode example) {
    requireNonNull(example, "an example with code and status");
    assertThat(example.path("type").textValue()).isEqualTo(code.type());
    assertThat(example.path("title").textValue()).isEqualTo(code.title());
    assertThat(example.path("detail").textValue()).isEqualTo(code.detail());
  }

  private static Map<String, JsonNode> problemExamples() throws IOException {
    try (InputStream contract =
        ProblemCodeTest.class.getResourceAsStream("/dev/socialapi/api/openapi.json")) {
      Map<String, JsonNode> examples = new TreeMap<>();
      for (JsonNode example :
          new ObjectMapper().readTree(contract).path("components").path("examples")) {
        JsonNode problem = example.path("value");
        if (problem.has("code")) {
          examples.put(problem.path("code").textValue() + problem.path("status").asInt(), problem);
        }
      }
      return examples;
    }
  }
}
