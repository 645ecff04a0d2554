package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
  private static final String FACTS =
      """
      content.max: {at: /components/schemas/CreatePost/properties/content/maxLength}
      hours: {at: /components/parameters/IdempotencyKey/description, says: 'for (\\d+ hours)'}
      tokens.max: {operation: createToken, at: /description, says: 'At most (\\d+) tokens'}
      """;

  @Test
  void fillsFactsIn_numbersAsPeopleWriteThem() {
    assertThat(fill("{{content.max}} for {{hours}}, {{tokens.max}} tokens"))
        .isEqualTo("65,536 for 24 hours, 50 tokens");
  }

  @Test
  void linksOperations() {
    assertThat(fill("{{op:createPost}}"))
        .isEqualTo("[`createPost`](../reference.html#tag/posts/operation/createPost)");
  }

  @Test
  void showsExamples() {
    assertThat(fill("{{example:UpdateTag}}"))
        .isEqualTo("```json\n{\n  \"name\": \"Journeys\"\n}\n```");
  }

  @Test
  void namesProblemsWithTheirStatus() {
    assertThat(fill("{{problem:invalid_cursor}}, {{problem:internal}}"))
        .isEqualTo("400 `invalid_cursor`, 500, 502 `internal`");
  }

  @Test
  void refusesFactsThatNoTextNames() {
    Template template = Template.of(Spec.contract(), Contract.tree(FACTS));
    template.fill("one.md", "{{hours}}");
    template.fill("two.md", "{{content.max}}, {{hours}}");

    assertThatThrownBy(template::requireAllFactsNamed)
        .hasMessage("facts that no text names: [tokens.max]");
  }

  @ParameterizedTest
  @CsvSource({
    "content.min, there is no such fact",
    "op:makePost, the contract has no operation makePost",
    "table:chairs, there is no such table",
    "example:Nothing, the contract has nothing at /components/examples/Nothing/value",
    "problem:fatigue, the contract has no problem fatigue",
    "sum:1, 'neither op, table, problem nor example'"
  })
  void refusesWhatIsUnknown_andSaysWhere(String what, String why) {
    assertThatThrownBy(() -> fill("One.\n\nTwo {{" + what + "}}"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("guide.md, line 3, {{" + what + "}}: " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "'{at: /info/title, says: \"for (x+)\"}', is not said at /info/title",
    "'{at: /info/colour}', nothing at /info/colour",
    "'{at: /info}', no single value at /info",
    "'{operation: getMe, at: /colour}', no single value at /colour"
  })
  void refusesAFactThatTheContractDoesNotHave(String fact, String why) {
    assertThatThrownBy(() -> Template.of(Spec.contract(), Contract.tree("wrong: " + fact)))
        .hasMessageStartingWith("fact wrong: ")
        .hasMessageContaining(why);
  }

  private static String fill(String text) {
    JsonNode facts = Contract.tree(FACTS);
    return Template.of(Spec.contract(), facts).fill("guide.md", text);
  }
}
