package dev.socialapi.generator;

import io.swagger.v3.oas.models.Operation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/** The generator {@code social-api-server}: which files there are, and which view each is given. */
public final class SocialApiServerCodegen extends SocialApiCodegen {
  private static final String PACKAGE = "dev.socialapi.api";
  private static final List<String> SUPPORT =
      List.of(
          "Cache",
          "Caller",
          "Deprecation",
          "Failure",
          "InputReader",
          "InvalidInputException",
          "Json",
          "JsonBody",
          "JsonReader",
          "MalformedJsonException",
          "RawJson",
          "RequestReader",
          "Result",
          "TextRule",
          "Violation",
          "package-info");

  private final Map<String, Object> models = new LinkedHashMap<>();
  private final Map<String, OperationView> operations = new LinkedHashMap<>();

  /** Called by openapi-generator, which finds the class as a service. */
  public SocialApiServerCodegen() {
    super("social-api-server", PACKAGE, PACKAGE);
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.put("operation.mustache", "Operation.java");
    apiTemplateFiles.put("request.mustache", "Request.java");
    apiTemplateFiles.put("result.mustache", "Result.java");
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.SERVER;
  }

  @Override
  public String getHelp() {
    return "Generates the operations, records and codecs of the Social API's server.";
  }

  @Override
  void addFiles() {
    for (String support : SUPPORT) {
      String file = support + ".java";
      addJava("support/" + folder() + "/" + file, file);
    }
    addJava("operations.mustache", "Operation.java");
    addJava("limits.mustache", "Limits.java");
    addJava("scopes.mustache", "Scope.java");
    addJava("schemes.mustache", "SecurityScheme.java");
    supportingFiles.add(
        new SupportingFile("openapi.mustache", "resources/" + folder(), "openapi.json"));
  }

  @Override
  void read(Contract contract) {
    Set<String> requestSchemas = contract.requestSchemas();
    contract
        .schemas()
        .forEach((name, schema) -> {
          boolean request = requestSchemas.contains(name);
          if (schema.getProperties() != null) {
            models.put(name, new RecordView(contract, name, schema, request));
          } else if (schema.getEnum() != null) {
            models.put(name, EnumView.of(name, schema, request));
          }
        });
    contract.endpoints().forEach(endpoint -> add(new OperationView(contract, endpoint)));

    var scopes = new TreeSet<String>();
    operations.values().forEach(operation -> scopes.addAll(operation.requiredScopes()));
    additionalProperties.put("maxErrors", contract.maxErrors());
    additionalProperties.put("scopes", EnumView.constants(List.copyOf(scopes)));
    additionalProperties.put("schemes", EnumView.constants(contract.securitySchemes()));
    additionalProperties.put("versionPath", contract.basePath());
    additionalProperties.put("exposedHeaders", exposedHeaders(contract));
    additionalProperties.put(
        "dates", operations.values().stream().anyMatch(OperationView::deprecated));
    additionalProperties.put("operationViews", List.copyOf(operations.values()));
    additionalProperties.put("publishedContract", PublishedContract.json(Path.of(inputSpec)));
  }

  @Override
  public String toModelName(String name) {
    return Names.model(name);
  }

  @Override
  public String toApiName(String operationId) {
    return Names.capitalized(operationId);
  }

  /** One group, and so one set of files, per operation. */
  @Override
  public void addOperationToGroup(
      String tag,
      String resourcePath,
      Operation operation,
      CodegenOperation codegenOperation,
      Map<String, List<CodegenOperation>> groups) {
    groups.put(operation.getOperationId(), new ArrayList<>(List.of(codegenOperation)));
  }

  @Override
  public ModelsMap postProcessModels(ModelsMap bundle) {
    ModelsMap processed = super.postProcessModels(bundle);
    Object view = models.get(processed.getModels().get(0).getModel().name);
    processed.put(view instanceof EnumView ? "choice" : "object", view);
    return processed;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap bundle, List<ModelMap> allModels) {
    String id = bundle.getOperations().getOperation().get(0).operationIdOriginal;
    bundle.put("view", operations.get(id));
    return bundle;
  }

  private void add(OperationView operation) {
    if (operations.put(operation.id(), operation) != null) {
      throw new UnsupportedContractException("paths", "two operations are " + operation.id());
    }
  }

  private static String exposedHeaders(Contract contract) {
    return JavaText.constant(
        "  public static final String EXPOSED_HEADERS =", contract.exposedHeaders());
  }
}
