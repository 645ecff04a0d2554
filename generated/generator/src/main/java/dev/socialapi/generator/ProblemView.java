package dev.socialapi.generator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A kind of problem that the contract shows, as the template for the client's list wants it. */
record ProblemView(String constant, String code, String javadoc) {
  static ProblemView of(JsonNode problem) {
    String code = problem.required("code").textValue();
    String detail = problem.path("detail").textValue();
    return new ProblemView(
        Names.constant(code), code, Javadoc.of("  ", List.of(Javadoc.sentence(detail, code))));
  }
}
