package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaValidatorTest {
  private static final Contract CONTRACT = Contract.load();

  private final SchemaValidator validator = new SchemaValidator(CONTRACT);
  private final JsonNode postReference =
      new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/Post");
  private final ObjectNode post = CONTRACT.schema("Post").path("example").deepCopy();

  @Test
  void findsNothing_whenValueFits() {
    assertThat(violations()).isEmpty();
  }

  @Test
  void findsUnknownMember_inAnAnswerToo() {
    post.put("color", "red");

    assertThat(violations()).singleElement().asString().contains("color");
  }

  @Test
  void findsTimeStamp_withoutMilliseconds() {
    post.put("created_at", "2024-12-06T20:14:46Z");

    assertThat(violations()).singleElement().asString().contains("created_at");
  }

  @Test
  void findsNull() {
    post.putNull("content");

    assertThat(violations()).singleElement().asString().contains("content");
  }

  @Test
  void findsWrongEnumValue_behindAReference() {
    post.put("access_type", "PUBLIC");

    assertThat(violations()).singleElement().asString().contains("access_type");
  }

  @Test
  void findsAbsentMember() {
    post.remove("name");

    assertThat(violations()).singleElement().asString().contains("name");
  }

  @Test
  void findsNumber_whereTextIsDue() {
    post.put("name", 1);

    assertThat(violations()).singleElement().asString().contains("name");
  }

  @Test
  void countsCodePoints() {
    post.put("name", "😀".repeat(200));
    assertThat(violations()).isEmpty();

    post.put("name", "😀".repeat(201));
    assertThat(violations()).singleElement().asString().contains("name");
  }

  @Test
  void findsALineEnd_behindWhatAPatternAllows() {
    ObjectNode body = new ObjectMapper().createObjectNode().put("display_name", "Alice\u0085");

    assertThat(validator.violations(CONTRACT.schema("UpdateMe"), body)).hasSize(1);
  }

  private List<String> violations() {
    return validator.violations(postReference, post);
  }
}
