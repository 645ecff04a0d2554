package dev.socialapi.generator;

import io.swagger.v3.oas.models.Operation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An operation, as the templates for its interface and for the list of all want it. */
final class OperationView {
  private final Contract.Endpoint endpoint;
  private final Operation operation;
  private final @Nullable String securityScheme;
  private final List<String> requiredScopes;
  private final String cache;
  private final @Nullable String deprecation;
  private final @Nullable String bodyExample;
  private final RequestView request;
  private final ResultView result;

  OperationView(Contract contract, Contract.Endpoint endpoint) {
    this.endpoint = endpoint;
    this.operation = endpoint.operation();
    if (operation.getOperationId() == null) {
      throw new UnsupportedContractException(endpoint.place(), "an operation needs an operationId");
    }
    this.securityScheme = contract.securityScheme(endpoint);
    this.requiredScopes = requiredScopes(endpoint);
    this.cache = cache(endpoint);
    this.deprecation = deprecation(endpoint);
    this.bodyExample = contract.bodyExample(endpoint);
    this.request = new RequestView(contract, endpoint, name());
    this.result = new ResultView(contract, endpoint, name());
  }

  String id() {
    return operation.getOperationId();
  }

  String name() {
    return Names.capitalized(id());
  }

  boolean authenticated() {
    return securityScheme != null;
  }

  List<String> requiredScopes() {
    return requiredScopes;
  }

  boolean deprecated() {
    return deprecation != null;
  }

  RequestView request() {
    return request;
  }

  ResultView result() {
    return result;
  }

  String javadoc() {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(Javadoc.sentence(operation.getSummary(), id()));
    if (operation.getDescription() != null) {
      paragraphs.add(Javadoc.sentence(operation.getDescription(), ""));
    }
    return Javadoc.of("", paragraphs);
  }

  /** The operation's constant in the list of all; the template adds the comma. */
  String entry() {
    List<String> scopes =
        requiredScopes.stream().map(scope -> "Scope." + Names.constant(scope)).toList();
    List<String> arguments =
        List.of(
            '"' + id() + '"',
            '"' + endpoint.method().name() + '"',
            '"' + endpoint.path() + '"',
            result.status(),
            securityScheme == null ? "null" : "SecurityScheme." + Names.constant(securityScheme),
            "Set.of(" + String.join(", ", scopes) + ")",
            cache,
            deprecation == null ? "null" : deprecation,
            bodyExample == null ? "null" : JavaText.literal(bodyExample, 6));
    String entry = JavaText.list("  " + Names.constant(id()) + "(", arguments, "),", 6);
    return entry.substring(0, entry.length() - 1);
  }

  String entryJavadoc() {
    return Javadoc.of("  ", List.of(Javadoc.sentence(operation.getSummary(), id())));
  }

  private static List<String> requiredScopes(Contract.Endpoint endpoint) {
    Object scopes = endpoint.extension("x-required-scopes");
    if (scopes == null) {
      return List.of();
    }
    if (scopes instanceof List<?> names) {
      return names.stream().map(String::valueOf).toList();
    }
    throw new UnsupportedContractException(endpoint.place(), "x-required-scopes must be a list");
  }

  /** The expression for how the answer may be cached. */
  private static String cache(Contract.Endpoint endpoint) {
    Object cache = endpoint.extension("x-cache");
    if (cache == null) {
      return "null";
    }
    if (cache instanceof Map<?, ?> members
        && members.get("ttl_seconds") instanceof Integer seconds
        && members.get("scope") instanceof String scope
        && (scope.equals("caller") || scope.equals("public"))) {
      String sharing = "Cache.Sharing." + Names.constant(scope);
      return "new Cache(Duration.ofSeconds(" + seconds + "), " + sharing + ")";
    }
    throw new UnsupportedContractException(
        endpoint.place(), "x-cache must be {ttl_seconds: a number, scope: caller or public}");
  }

  /** The expression for when the operation goes away; null for one that stays. */
  private static @Nullable String deprecation(Contract.Endpoint endpoint) {
    boolean deprecated = Boolean.TRUE.equals(endpoint.operation().getDeprecated());
    Object deprecation = endpoint.extension("x-deprecation");
    if (!deprecated && deprecation == null) {
      return null;
    }
    try {
      if (deprecated
          && deprecation instanceof Map<?, ?> members
          && members.get("since") instanceof String since
          && members.get("sunset") instanceof String sunset
          && members.get("link") instanceof String link) {
        List<String> arguments = List.of(date(since), date(sunset), JavaText.literal(link, 10));
        return JavaText.list("      new Deprecation(", arguments, ")", 10).strip();
      }
    } catch (DateTimeParseException e) {
      throw new UnsupportedContractException(endpoint.place(), "x-deprecation: " + e.getMessage());
    }
    throw new UnsupportedContractException(
        endpoint.place(),
        "deprecated: true and x-deprecation: {since: a date, sunset: a date, link: a text} go"
            + " together");
  }

  private static String date(String text) {
    LocalDate date = LocalDate.parse(text);
    return "LocalDate.of(%d, %d, %d)"
        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
