package dev.socialapi.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/** The generator {@code social-api-client}: which files there are, and which view each is given. */
public final class SocialApiClientCodegen extends SocialApiCodegen {
  private static final String PACKAGE = "dev.socialapi.client";
  private static final String MODEL_PACKAGE = PACKAGE + ".model";

  /** By the name of their class; the parameters of operations are among them. */
  private final Map<String, DataView> data = new TreeMap<>();

  private final Map<String, ChoiceView> choices = new TreeMap<>();
  private final Map<String, PageView> pages = new TreeMap<>();

  /** By tag. */
  private final Map<String, List<ClientOperation>> operations = new TreeMap<>();

  /** By the beginning of the name of their class. */
  private final Map<String, ServiceView> syncServices = new TreeMap<>();

  private final Map<String, ServiceView> asyncServices = new TreeMap<>();

  /** Called by openapi-generator, which finds the class as a service. */
  public SocialApiClientCodegen() {
    super("social-api-client", PACKAGE, MODEL_PACKAGE);
    modelTemplateFiles.put("model.mustache", ".java");
    apiTemplateFiles.put("sync.mustache", "Api.java");
    apiTemplateFiles.put("async.mustache", "AsyncApi.java");
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getHelp() {
    return "Generates the models and services of the Social API's Java client.";
  }

  @Override
  void addFiles() {
    addJava("operations.mustache", "Operation.java");
    addJava("syncServices.mustache", "SyncServices.java");
    addJava("asyncServices.mustache", "AsyncServices.java");
    addJava("contractVersion.mustache", "ContractVersion.java");
    addJava("problemCode.mustache", "ProblemCode.java");
    String models = sourceFolder + "/" + MODEL_PACKAGE.replace('.', '/');
    supportingFiles.add(new SupportingFile("dataSupport.mustache", models, "Data.java"));
    supportingFiles.add(new SupportingFile("modelPackage.mustache", models, "package-info.java"));
  }

  @Override
  void read(Contract contract) {
    for (Contract.Endpoint endpoint : contract.endpoints()) {
      var operation = new ClientOperation(contract, endpoint);
      operations.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(operation);
      PageView page = operation.page();
      if (page != null) {
        pages.put(page.name(), page);
      }
      String parameters = operation.parametersClass();
      if (parameters != null) {
        data.put(
            parameters,
            DataView.parameters(parameters, operation.id(), operation.queryParameters()));
      }
    }
    contract.schemas().forEach((name, schema) -> add(contract, name, schema));

    addServices(contract, syncServices, false);
    addServices(contract, asyncServices, true);
    additionalProperties.put(
        "syncServices", Map.of("name", "SyncServices", "services", syncServices.values()));
    additionalProperties.put(
        "asyncServices", Map.of("name", "AsyncServices", "services", asyncServices.values()));
    additionalProperties.put("contractVersion", contract.version());
    additionalProperties.put("versionPath", contract.basePath());
    additionalProperties.put(
        "problems", contract.problems().values().stream().map(ProblemView::of).toList());
    additionalProperties.put("entries", all().map(EntryView::of).toList());
  }

  private void addServices(Contract contract, Map<String, ServiceView> services, boolean async) {
    var models = new TreeSet<>(data.keySet());
    models.addAll(choices.keySet());
    pages.values().forEach(page -> models.add(page.item()));
    operations.forEach((tag, operationsOfTag) -> {
      List<CallView> calls =
          operationsOfTag.stream()
              .flatMap(each -> CallView.of(each, readBefore(each), bodyOf(each), async).stream())
              .toList();
      String description = contract.description(tag);
      services.put(toApiName(tag), new ServiceView(tag, description, calls, models, async));
    });
  }

  private @Nullable DataView bodyOf(ClientOperation operation) {
    String body = operation.body();
    return body == null ? null : data.get(body);
  }

  /** What reads the resource that the operation changes, with its entity tag; null if nothing. */
  private @Nullable ClientOperation readBefore(ClientOperation change) {
    return all().filter(change::changesWhatIsReadBy).findFirst().orElse(null);
  }

  private Stream<ClientOperation> all() {
    return operations.values().stream().flatMap(List::stream);
  }

  private void add(Contract contract, String name, Schema<?> schema) {
    String type = Names.capitalized(name);
    if (schema.getEnum() != null) {
      choices.put(type, ChoiceView.of(name, schema));
    } else if (schema.getProperties() != null && !pages.containsKey(type)) {
      DataView same = data.put(type, DataView.model(contract, name, schema));
      if (same != null) {
        throw new UnsupportedContractException("components.schemas." + name, "the name is taken");
      }
    }
  }

  /** Has a file written for the parameters of each operation, as if they were models. */
  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    super.preprocessOpenAPI(document);
    var schemas = document.getComponents().getSchemas();
    var placeholder = new Schema<Object>().type("object").addProperty("any", new Schema<>());
    data.keySet().forEach(name -> schemas.putIfAbsent(name, placeholder));
  }

  @Override
  public String toModelName(String name) {
    return Names.capitalized(name);
  }

  /** Pages are no models: only the runtime sees them. */
  @Override
  public String modelFilename(String template, String model) {
    String folder = pages.containsKey(toModelName(model)) ? apiFileFolder() : modelFileFolder();
    return folder + "/" + toModelName(model) + ".java";
  }

  @Override
  public String toApiName(String tag) {
    return Names.capitalized(Names.member(tag));
  }

  /** One group, and so one set of files, per tag. */
  @Override
  public void addOperationToGroup(
      String tag,
      String resourcePath,
      Operation operation,
      CodegenOperation codegenOperation,
      Map<String, List<CodegenOperation>> groups) {
    String own = operation.getTags().get(0);
    groups.computeIfAbsent(own, each -> new ArrayList<>()).add(codegenOperation);
  }

  @Override
  public ModelsMap postProcessModels(ModelsMap bundle) {
    ModelsMap processed = super.postProcessModels(bundle);
    String type = toModelName(processed.getModels().get(0).getModel().name);
    putIfThere(processed, "dataView", data.get(type));
    putIfThere(processed, "choiceView", choices.get(type));
    putIfThere(processed, "pageView", pages.get(type));
    return processed;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap bundle, List<ModelMap> allModels) {
    String service = bundle.getOperations().getClassname();
    putIfThere(bundle, "syncService", syncServices.get(service));
    putIfThere(bundle, "asyncService", asyncServices.get(service));
    return bundle;
  }

  private static void putIfThere(Map<String, Object> bundle, String name, @Nullable Object view) {
    if (view != null) {
      bundle.put(name, view);
    }
  }
}
