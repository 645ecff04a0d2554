package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.template.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads statements; what is not understood would be ignored otherwise, so that it is refused.
 *
 * @param owner whose statements they are, for the message
 */
record StatementReader(String owner) {
  private static final Set<String> MEMBERS =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  private static final String OPERATOR = "ForAllValues:StringLike";
  private static final String KEY = "dynamodb:LeadingKeys";

  StatementReader {
    requireNonNull(owner, "owner is null");
  }

  Statement read(JsonNode statement) {
    for (var member : statement.properties()) {
      require(MEMBERS.contains(member.getKey()), "has " + member.getKey());
    }
    return new Statement(
        allows(statement.path("Effect").asText()),
        texts(statement.path("Action")).stream().map(TextPattern::ignoringCase).toList(),
        texts(statement.path("Resource")).stream().map(TextPattern::exact).toList(),
        leadingKeys(statement.path("Condition")));
  }

  private boolean allows(String effect) {
    return switch (effect) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw failure("neither allows nor denies");
    };
  }

  private Optional<List<TextPattern>> leadingKeys(JsonNode condition) {
    if (condition.isMissingNode()) {
      return Optional.empty();
    }
    JsonNode keys = condition.path(OPERATOR);
    require(condition.size() == 1 && keys.size() == 1 && keys.has(KEY), "has " + condition);
    return Optional.of(texts(keys.path(KEY)).stream().map(TextPattern::exact).toList());
  }

  /** One text, or a list of them. */
  private List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    for (JsonNode element : node) {
      require(element.isTextual(), "has " + element + " in the place of a text");
      texts.add(element.asText());
    }
    require(!texts.isEmpty(), "has " + node + " in the place of texts");
    texts.forEach(text -> require(!text.contains("${"), "has a variable: " + text));
    return texts;
  }

  private void require(boolean isUnderstood, String problem) {
    if (!isUnderstood) {
      throw failure(problem);
    }
  }

  private TemplateException failure(String problem) {
    return new TemplateException(
        "a statement of %s's role is not understood: it %s".formatted(owner, problem));
  }
}
