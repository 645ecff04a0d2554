package dev.socialapi.local.toy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A document as API Gateway imports it, with each construct that the gateway knows. */
public final class ToyDocument {
  private static final Pattern FUNCTION = Pattern.compile("LAMBDA\\(([a-z]+)\\)");

  private ToyDocument() {}

  public static ObjectNode document() {
    return document(_ -> {});
  }

  public static ObjectNode document(Consumer<ObjectNode> change) {
    try (InputStream input = ToyDocument.class.getResourceAsStream("/toy-api.json")) {
      String text =
          new String(Objects.requireNonNull(input).readAllBytes(), StandardCharsets.UTF_8);
      String uri =
          "arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/"
              + ToyFunctions.arn("$1")
              + "/invocations";
      var document =
          (ObjectNode) new ObjectMapper().readTree(FUNCTION.matcher(text).replaceAll(uri));
      change.accept(document);
      return document;
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
