package dev.socialapi.spec;

import static dev.socialapi.spec.DeprecatedOperation.announcement;
import static dev.socialapi.spec.DeprecatedOperation.headers;
import static dev.socialapi.spec.DeprecatedOperation.operation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes away is announced in full and in time, and clients are told in headers. */
class DeprecationRulesTest {
  private static final Contract CONTRACT = Contract.load();

  @Test
  void contractKeepsTheRules() {
    assertThat(DeprecationRules.violations(CONTRACT)).isEmpty();
  }

  @Test
  void contractPromisesTheTimeThatTheRulesWant() {
    assertThat(CONTRACT.document().at("/info/description").textValue())
        .contains("at least " + DeprecationRules.NOTICE + " days later");
  }

  @Test
  void pagesOfOtherOriginsMayReadTheHeaders() {
    String exposed =
        CONTRACT.document().at("/components/headers/ExposeHeaders/example").textValue();

    assertThat(exposed.split(", ", -1)).containsAll(DeprecationRules.HEADERS);
  }

  @Test
  void deprecatedOperationKeepsTheRules() {
    assertThat(DeprecationRules.violations(deprecated(_ -> {}))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/changes/tags", "/changes/tags#why", "https://example.com/a?b=c"})
  void linkMayBeAUrlOrAPath(String link) {
    Contract contract =
        deprecated(document -> {
          announcement(document).put("link", link);
          header(document, "Link").put("example", "<" + link + ">; rel=\"deprecation\"");
        });

    assertThat(DeprecationRules.violations(contract)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsFound(String violation, Consumer<JsonNode> mistake) {
    assertThat(DeprecationRules.violations(deprecated(mistake)))
        .anyMatch(found -> found.startsWith(violation));
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        mistake("getTag: deprecated and", document -> operation(document).remove("deprecated")),
        mistake("getTag: deprecated and", document -> operation(document).put("deprecated", false)),
        mistake("getTag: deprecated and", document -> operation(document).remove("x-deprecation")),
        mistake("getTag: since is no", document -> announcement(document).remove("since")),
        mistake("getTag: since is no", document -> announcement(document).put("since", 1796083200)),
        mistake("getTag: since is no", document -> announcement(document).put("since", "soon")),
        mistake("getTag: sunset is no", document -> announcement(document).remove("sunset")),
        mistake(
            "getTag: sunset is less than 180 days",
            document -> announcement(document).put("sunset", "2027-05-29")),
        mistake("getTag: link is neither", document -> announcement(document).remove("link")),
        mistake("getTag: link is neither", document -> announcement(document).put("link", "a b")),
        mistake(
            "getTag: link is neither",
            document -> announcement(document).put("link", "http://example.com/")),
        mistake(
            "getTag: link is neither", document -> announcement(document).put("link", "https:x")),
        mistake(
            "getTag: x-deprecation has no until",
            document -> announcement(document).put("until", "2027-06-01")),
        mistake("getTag 200: documents", document -> headers(document).remove("Sunset")),
        mistake(
            "getTag 200: documents",
            document -> header(document, "Deprecation").put("example", "@1796083201")),
        mistake(
            "getTag 200: documents", document -> header(document, "Link").put("required", false)),
        mistake(
            "getTag: others share",
            document ->
                responses(document).putObject("200").put("$ref", "#/components/responses/Tag")),
        mistake(
            "getPost 200: documents",
            document ->
                at(document, "/paths/~1posts~1{postId}/get/responses/200/headers")
                    .set("Sunset", header(document, "Sunset"))),
        mistake(
            "NotFound: documents",
            document ->
                at(document, "/components/responses/NotFound/headers")
                    .set("Sunset", header(document, "Sunset"))));
  }

  /** A hundred and eighty days are enough, and one less is not. */
  @Test
  void sunsetMayComeAfterTheNotice() {
    Contract contract =
        deprecated(document -> {
          announcement(document).put("sunset", "2027-05-30");
          header(document, "Sunset").put("example", "Sun, 30 May 2027 00:00:00 GMT");
        });

    assertThat(DeprecationRules.violations(contract)).isEmpty();
  }

  private static Contract deprecated(Consumer<JsonNode> change) {
    JsonNode document = CONTRACT.document().deepCopy();
    DeprecatedOperation.deprecate(document);
    change.accept(document);
    return Contract.of(document);
  }

  private static Arguments mistake(String violation, Consumer<JsonNode> mistake) {
    return arguments(violation, mistake);
  }

  private static ObjectNode header(JsonNode document, String name) {
    return (ObjectNode) headers(document).required(name);
  }

  private static ObjectNode responses(JsonNode document) {
    return (ObjectNode) operation(document).required("responses");
  }

  private static ObjectNode at(JsonNode document, String pointer) {
    return (ObjectNode) document.requiredAt(pointer);
  }
}
