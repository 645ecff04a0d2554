package dev.socialapi.e2e.protocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.e2e.system.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule of the contract that the build says API Gateway does not know.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code body}
 * @param name of the parameter, or a JSON pointer into the body with {@code *} for each element
 */
record DroppedKeyword(String operation, String in, String name, String keyword, JsonNode value) {

  static List<DroppedKeyword> all() {
    List<DroppedKeyword> all = new ArrayList<>();
    try {
      for (JsonNode node : new ObjectMapper().readTree(Repository.droppedKeywords().toFile())) {
        all.add(
            new DroppedKeyword(
                node.required("operationId").asText(),
                node.required("in").asText(),
                node.required("name").asText(),
                node.required("keyword").asText(),
                node.required("value")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  @Override
  public String toString() {
    return operation + ", " + in + " " + name + ": " + keyword + " " + value;
  }
}
