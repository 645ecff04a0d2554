package dev.socialapi.local.gateway.authorizer;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.local.gateway.permission.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An IAM policy of the kind that authorizers return: actions and resources with wildcards. */
record Policy(List<Statement> statements) {
  private static final String INVOKE = "execute-api:Invoke";
  private static final Set<String> MEMBERS =
      Set.of("Sid", "Effect", "Action", "Resource", "Condition");

  /** [V] The longest resource that API Gateway takes. */
  private static final int RESOURCE_LENGTH = 512;

  Policy {
    statements = List.copyOf(statements);
  }

  /** What a policy says of a method. */
  enum Decision {
    ALLOWED,
    NOT_ALLOWED,
    DENIED
  }

  /** One statement, for the actions and resources that it names. */
  record Statement(boolean allows, List<Wildcard> actions, List<Wildcard> resources) {
    Statement {
      actions = List.copyOf(actions);
      resources = List.copyOf(resources);
    }

    private boolean covers(String methodArn) {
      return actions.stream().anyMatch(action -> action.matches(INVOKE))
          && resources.stream().anyMatch(resource -> resource.matches(methodArn));
    }
  }

  /** Throws {@link IllegalArgumentException} for what is no policy, or more than is understood. */
  static Policy read(JsonNode document) {
    JsonNode statements = document.path("Statement");
    if (statements.isObject()) {
      return new Policy(List.of(statement(statements)));
    }
    if (!statements.isArray()) {
      throw new IllegalArgumentException("the policy has no statements");
    }
    List<Statement> read = new ArrayList<>();
    statements.forEach(statement -> read.add(statement(statement)));
    return new Policy(read);
  }

  /** A Deny wins over every Allow; what no statement covers is not allowed. */
  Decision decide(String methodArn) {
    List<Statement> covering =
        statements.stream().filter(statement -> statement.covers(methodArn)).toList();
    if (covering.isEmpty()) {
      return Decision.NOT_ALLOWED;
    }
    return covering.stream().allMatch(Statement::allows) ? Decision.ALLOWED : Decision.DENIED;
  }

  private static Statement statement(JsonNode statement) {
    statement
        .fieldNames()
        .forEachRemaining(name -> {
          if (!MEMBERS.contains(name)) {
            throw new IllegalArgumentException("policy statements must not have " + name);
          }
        });
    if (!statement.path("Condition").isEmpty()) {
      throw new IllegalArgumentException("conditions in policies are not emulated here");
    }
    return new Statement(
        allows(statement.path("Effect").asText()),
        texts(statement.path("Action")).stream().map(Wildcard::ignoringCase).toList(),
        texts(statement.path("Resource")).stream().map(Policy::resource).toList());
  }

  private static boolean allows(String effect) {
    return switch (effect) {
      case "Allow" -> true;
      case "Deny" -> false;
      default -> throw new IllegalArgumentException("policy statements must allow or deny");
    };
  }

  private static Wildcard resource(String resource) {
    if (resource.length() > RESOURCE_LENGTH) {
      throw new IllegalArgumentException("a resource of the policy is longer than 512");
    }
    return Wildcard.exact(resource);
  }

  private static List<String> texts(JsonNode textOrList) {
    if (textOrList.isTextual()) {
      return List.of(textOrList.asText());
    }
    List<String> texts = new ArrayList<>();
    textOrList.forEach(text -> texts.add(text.asText()));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("policy statements must have Action and Resource");
    }
    return texts;
  }
}
