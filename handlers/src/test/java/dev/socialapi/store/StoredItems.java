package dev.socialapi.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stored items as DynamoDB's JSON, one attribute a line, to compare with golden files. */
final class StoredItems {
  private StoredItems() {}

  static String json(Map<String, AttributeValue> item) {
    return new TreeMap<>(item)
        .entrySet().stream()
            .map(attribute -> "  \"" + attribute.getKey() + "\": " + json(attribute.getValue()))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  static String golden(String name) {
    try (InputStream file = StoredItems.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(AttributeValue value) {
    return switch (value.type()) {
      case S -> "{\"S\": \"" + value.s().replace("\u0001", "\\u0001") + "\"}";
      case N -> "{\"N\": \"" + value.n() + "\"}";
      case B, SS, NS, BS, M, L, BOOL, NUL, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalArgumentException("not stored by us: " + value);
    };
  }
}
