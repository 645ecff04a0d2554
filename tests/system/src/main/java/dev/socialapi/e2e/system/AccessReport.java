package dev.socialapi.e2e.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a running system has seen so far of its functions' roles.
 *
 * @param unused what is granted and was not needed, such as {@code CreatePostFunction71CB5A4C:
 *     dynamodb:PutItem on arn:…, leading keys POST#*}
 * @param refused what functions asked for and are not granted
 */
public record AccessReport(List<String> unused, List<String> refused) {
  static AccessReport read(Path file) {
    try {
      JsonNode report = new ObjectMapper().readTree(file.toFile());
      return new AccessReport(texts(report, "unused"), texts(report, "refused"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode report, String member) {
    return report.required(member).valueStream().map(JsonNode::textValue).toList();
  }
}
