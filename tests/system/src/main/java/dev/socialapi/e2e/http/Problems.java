package dev.socialapi.e2e.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.client.ApiResponseException;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What tests say about refusals; that a problem has its proper form is checked anyway. */
public final class Problems {
  private Problems() {}

  public static void assertProblem(Response response, int status, String code) {
    assertThat(response.statusCode() + " " + codeOf(response.asString()))
        .as(response.asString())
        .isEqualTo(status + " " + code);
  }

  public static void assertRefused(ThrowingCallable call, int status, String code) {
    assertThatExceptionOfType(ApiResponseException.class)
        .isThrownBy(call)
        .satisfies(
            e -> assertThat(e.status() + " " + e.code().orElse("")).isEqualTo(status + " " + code));
  }

  /** Each violation as its place and its code, sorted. */
  public static List<String> violations(Response response) {
    List<String> violations = new ArrayList<>();
    for (JsonNode error : parse(response.asString()).path("errors")) {
      String place = error.has("pointer") ? "pointer" : "parameter";
      violations.add(error.path(place).asText() + " " + error.path("code").asText());
    }
    violations.sort(null);
    return violations;
  }

  private static String codeOf(String problem) {
    return parse(problem).path("code").asText();
  }

  private static JsonNode parse(String problem) {
    try {
      return new ObjectMapper().readTree(problem);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + problem, e);
    }
  }
}
