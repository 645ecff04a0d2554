package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one operation of one path. */
final class MethodReader {
  private static final Set<String> HTTP_METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch");
  private static final Set<String> MEMBERS =
      Set.of(
          "operationId",
          "summary",
          "description",
          "tags",
          "parameters",
          "requestBody",
          "responses",
          "security",
          "x-amazon-apigateway-integration",
          "x-amazon-apigateway-request-validator");
  private static final String VALIDATOR = "x-amazon-apigateway-request-validator";

  private final DocumentNode root;
  private final Set<String> authorizers;
  private final ModelReader models;

  MethodReader(DocumentNode root, Set<String> authorizers) {
    this.root = requireNonNull(root, "root is null");
    this.authorizers = Set.copyOf(authorizers);
    this.models = new ModelReader(root.at("components").at("schemas"));
  }

  ApiMethod read(String path, String method, DocumentNode operation) {
    if (!HTTP_METHODS.contains(method)) {
      throw operation.failure("is no method that API Gateway imports");
    }
    operation.allowOnly(MEMBERS);
    ResponseRules.check(operation);
    DocumentNode validator = validator(operation);
    List<RequestParameter> declared = ParameterReader.read(operation.at("parameters"));
    List<RequestParameter> required = ParameterReader.required(operation.at("parameters"));
    BodyModels bodyModels = models.read(operation.at("requestBody"));
    return new ApiMethod(
        path,
        method.toUpperCase(Locale.ROOT),
        operation.text("operationId"),
        security(operation),
        validator.flag("validateRequestParameters") ? required : List.of(),
        validator.flag("validateRequestBody") ? Optional.of(bodyModels) : Optional.empty(),
        IntegrationReader.read(operation),
        CacheKeyReader.read(path, operation.at(IntegrationReader.INTEGRATION), declared));
  }

  private DocumentNode validator(DocumentNode operation) {
    DocumentNode validators = root.at("x-amazon-apigateway-request-validators");
    DocumentNode owner = operation.has(VALIDATOR) ? operation : root;
    return owner
        .text(VALIDATOR)
        .map(name -> {
          if (!validators.has(name)) {
            throw owner.at(VALIDATOR).failure("names no request validator");
          }
          return validators.at(name);
        })
        .orElseGet(() -> validators.at(""));
  }

  /** A missing {@code security} would leave the method open on AWS, so it must be said. */
  private Optional<Security> security(DocumentNode operation) {
    DocumentNode security = operation.at("security");
    if (!security.json().isArray()) {
      throw operation.failure("has no security");
    }
    if (security.elements().isEmpty()) {
      return Optional.empty();
    }
    Map<String, DocumentNode> requirement = security.elements().getFirst().members();
    if (security.elements().size() != 1 || requirement.size() != 1) {
      throw security.failure("must be one requirement: a method has one authorizer");
    }
    var only = requirement.entrySet().iterator().next();
    if (!authorizers.contains(only.getKey())) {
      throw security.failure("names no security scheme: " + only.getKey());
    }
    return Optional.of(new Security(only.getKey(), only.getValue().texts()));
  }
}
