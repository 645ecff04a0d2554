package dev.socialapi.local.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.local.template.TemplateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {
  private static final String STATEMENT =
      "{'Effect': 'Allow', 'Action': 's:A', 'Resource': '*', %s}";

  private final StatementReader reader = new StatementReader("Worker");

  @Test
  void readsTextsAndListsOfThem() {
    Statement statement =
        reader.read(
            Json.of("{'Effect': 'Deny', 'Action': ['s:A', 's:B'], 'Resource': 'r', 'Sid': 'x'}"));

    assertThat(statement.allows()).isFalse();
    assertThat(statement.actions()).extracting(TextPattern::text).containsExactly("s:A", "s:B");
    assertThat(statement.resources()).extracting(TextPattern::text).containsExactly("r");
    assertThat(statement.leadingKeys()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'NotAction': 's:B'",
        "'Principal': '*'",
        "'Effect': 'Perhaps'",
        "'Action': []",
        "'Action': [{}]",
        "'Resource': 'user/${aws:username}'",
        "'Condition': {}",
        "'Condition': {'StringLike': {'dynamodb:LeadingKeys': 'a'}}",
        "'Condition': {'ForAllValues:StringLike': {'dynamodb:Attributes': 'a'}}",
        "'Condition': {'ForAllValues:StringLike': {'dynamodb:LeadingKeys': 'a', 'x:Y': 'b'}}",
        "'Condition': {'ForAllValues:StringLike': {'dynamodb:LeadingKeys': 'a'}, 'Null': {}}",
      })
  void refusesWhatItDoesNotUnderstand(String member) {
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> reader.read(Json.of(STATEMENT.formatted(member))))
        .withMessageStartingWith("a statement of Worker's role is not understood");
  }
}
