package dev.socialapi.infra.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Constants in API Gateway's own little languages. */
final class Literals {
  /** The request's id, as the source of a header. */
  static final String REQUEST_ID = "context.requestId";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Literals() {}

  /** A fixed value in a parameter mapping. */
  static String quoted(String value) {
    return "'" + requireWithout(value, "'") + "'";
  }

  /** A fixed document in a template, where {@code $} and {@code #} start something else. */
  static String json(Object value) {
    return requireWithout(requireWithout(compact(value), "$"), "#");
  }

  static String compact(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + value, e);
    }
  }

  private static String requireWithout(String value, String mark) {
    if (value.contains(mark)) {
      throw new IllegalArgumentException("contains " + mark + ": " + value);
    }
    return value;
  }
}
