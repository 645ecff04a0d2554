package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
  private static final Contract CONTRACT = Contract.load();
  private static final String SERVER = CONTRACT.document().at("/servers/0/url").textValue();
  private static final SchemaValidator VALIDATOR = new SchemaValidator(CONTRACT);

  /** An example, wherever it stands: with a media type, a parameter, a header or a schema. */
  record Example(String pointer, JsonNode schema, JsonNode value) {
    @Override
    public String toString() {
      return pointer;
    }
  }

  static List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (Located place : Located.root(CONTRACT).tree()) {
      JsonNode schema = place.node().path("schema");
      if (place.node().has("example")) {
        JsonNode own = schema.isMissingNode() ? place.node() : schema;
        examples.add(new Example(place.pointer(), own, place.node().get("example")));
      }
      for (Located example : place.member("examples").members()) {
        if (!schema.isMissingNode()) {
          JsonNode value = CONTRACT.resolved(example.node()).path("value");
          examples.add(new Example(example.pointer(), schema, value));
        }
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void fitsItsSchema(Example example) {
    assertThat(VALIDATOR.violations(example.schema(), example.value())).isEmpty();
  }

  @Test
  void areFoundEverywhere() {
    assertThat(examples())
        .extracting(Example::pointer)
        .contains(
            "/paths/~1posts/post/requestBody/content/application~1json/examples/public",
            "/components/responses/NotFound/content/application~1problem+json/examples/not_found",
            "/components/parameters/Limit",
            "/components/headers/ETag",
            "/components/schemas/Post",
            "/components/schemas/Post/properties/created_at");
  }

  @Test
  void tellTheSameTimeAsTheirId() {
    List<JsonNode> posts =
        examples().stream()
            .map(Example::value)
            .flatMap(value -> value.findParents("post_id").stream())
            .toList();

    assertThat(posts)
        .isNotEmpty()
        .allSatisfy(post -> {
          UUID id = UUID.fromString(post.get("post_id").textValue());
          assertThat(id.version()).isEqualTo(7);
          assertThat(Instant.parse(post.get("created_at").textValue()))
              .isEqualTo(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16));
        });
  }

  @Test
  void problemsCarryTheStatusOfTheirResponse() {
    for (Contract.Operation operation : CONTRACT.operations()) {
      for (var response : operation.node().path("responses").properties()) {
        JsonNode content = CONTRACT.resolved(response.getValue()).path("content");
        for (JsonNode example : content.path("application/problem+json").path("examples")) {
          JsonNode problem = CONTRACT.resolved(example).path("value");
          assertThat(problem.path("status").asText())
              .as("%s %s", operation, problem.path("code"))
              .isEqualTo(response.getKey());
          assertThat(problem.path("instance").asText())
              .isEqualTo("urn:uuid:" + problem.path("request_id").asText());
          assertThat(problem.path("type").asText()).endsWith("/" + problem.path("code").asText());
        }
      }
    }
  }

  @Test
  void locationsLeadToWhatWasCreated() {
    List<String> locations = new ArrayList<>();
    for (Contract.Operation operation : CONTRACT.operations()) {
      JsonNode created = operation.node().at("/responses/201");
      if (created.at("/headers").has("Location")) {
        String location =
            CONTRACT.resolved(created.at("/headers/Location")).path("example").textValue();
        assertThat(created.at("/content/application~1json/examples"))
            .as(operation.toString())
            .allSatisfy(example -> {
              String id = location.substring(location.lastIndexOf('/') + 1);
              assertThat(location).isEqualTo(SERVER + operation.path() + "/" + id);
              assertThat(CONTRACT.resolved(example).path("value"))
                  .anySatisfy(member -> assertThat(member.asText()).isEqualTo(id));
            });
        locations.add(location);
      }
    }
    assertThat(locations).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void thisDocumentIsShownWithItsOwnNameAndVersion() {
    assertThat(
            CONTRACT.document().at("/components/examples/OpenApiDocument/value/info").properties())
        .isNotEmpty()
        .allSatisfy(member ->
            assertThat(member.getValue())
                .isEqualTo(CONTRACT.document().at("/info/" + member.getKey())));
  }
}
