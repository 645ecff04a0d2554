package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Clients of the last released contract go on working, or the version tells them. */
class CompatibilityTest {
  private static final JsonNode CURRENT = Contract.load().document();

  @Test
  void contractBreaksNoClient_orItsVersionSaysSo() throws IOException {
    Released released = Released.last();
    Version version = Version.of(CURRENT.at("/info/version").textValue());

    ChangedOpenApi changes = compare(Files.readString(released.file()), CURRENT.toString());

    assertThat(version).isGreaterThanOrEqualTo(released.version());
    assertThat(changes.isCompatible() || version.breaks(released.version()))
        .as(() -> "breaks clients of " + released.version() + ":\n" + rendered(changes))
        .isTrue();
  }

  @Test
  void contractHasALaterVersion_onceItIsNotTheReleasedOne() throws IOException {
    Released released = Released.last();
    Version version = Version.of(CURRENT.at("/info/version").textValue());

    if (Files.mismatch(released.file(), Path.of("openapi.yaml")) >= 0) {
      assertThat(version).isGreaterThan(released.version());
    }
  }

  static Stream<Named<Consumer<JsonNode>>> breakingChanges() {
    return Stream.of(
        change(
            "operation removed", document -> at(document, "/paths/~1tags~1{tagId}").remove("get")),
        change(
            "member of an answer removed",
            document -> at(document, "/components/schemas/Post/properties").remove("content")),
        change(
            "type changed",
            document ->
                at(document, "/components/schemas/Post/properties/name").put("type", "integer")),
        change(
            "new required member of a body",
            document -> {
              at(document, "/components/schemas/CreatePost/properties")
                  .putObject("language")
                  .put("type", "string");
              ((ArrayNode) document.at("/components/schemas/CreatePost/required")).add("language");
            }),
        change(
            "narrower limit",
            document ->
                at(document, "/components/schemas/CreatePost/properties/name")
                    .put("maxLength", 100)));
  }

  @ParameterizedTest
  @MethodSource("breakingChanges")
  void changeThatBreaksClientsIsNoticed(Consumer<JsonNode> change) {
    assertThat(compare(CURRENT.toString(), changed(change)).isCompatible()).isFalse();
  }

  static Stream<Named<Consumer<JsonNode>>> harmlessChanges() {
    return Stream.of(
        change("nothing", _ -> {}),
        change("operation deprecated", DeprecatedOperation::deprecate),
        change(
            "new member of an answer",
            document ->
                at(document, "/components/schemas/Post/properties")
                    .putObject("language")
                    .put("type", "string")),
        change(
            "new optional member of a body",
            document ->
                at(document, "/components/schemas/CreatePost/properties")
                    .putObject("language")
                    .put("type", "string")));
  }

  @ParameterizedTest
  @MethodSource("harmlessChanges")
  void changeThatBreaksNobodyPasses(Consumer<JsonNode> change) {
    assertThat(compare(CURRENT.toString(), changed(change)).isCompatible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1.0.0,0.9.9,true", "0.2.0,0.1.9,true", "0.1.1,0.1.0,false", "1.1.0,1.0.0,false"})
  void versionTellsOfABreak(String version, String earlier, boolean told) {
    assertThat(Version.of(version).breaks(Version.of(earlier))).isEqualTo(told);
  }

  private static ChangedOpenApi compare(String earlier, String later) {
    return OpenApiCompare.fromContents(earlier, later);
  }

  private static String changed(Consumer<JsonNode> change) {
    JsonNode document = CURRENT.deepCopy();
    change.accept(document);
    return document.toString();
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }

  private static Named<Consumer<JsonNode>> change(String name, Consumer<JsonNode> change) {
    return Named.of(name, change);
  }

  private static String rendered(ChangedOpenApi changes) {
    var bytes = new ByteArrayOutputStream();
    new MarkdownRender().render(changes, new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
