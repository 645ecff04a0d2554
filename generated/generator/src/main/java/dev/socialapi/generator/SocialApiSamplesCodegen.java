package dev.socialapi.generator;

import io.swagger.v3.oas.models.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator {@code social-api-samples}: a request for each operation, in each language, and a
 * class that compiles those in Java.
 */
public final class SocialApiSamplesCodegen extends SocialApiCodegen {
  private static final String PACKAGE = "dev.socialapi.client.samples";

  /** Folders of the languages, by template. */
  private static final Map<String, String> FOLDERS =
      Map.of("curl.mustache", "curl", "java.mustache", "java", "typescript.mustache", "typescript");

  /** By the name of the operation, in the order of the names. */
  private final Map<String, SampleView> samples = new TreeMap<>();

  /** Called by openapi-generator, which finds the class as a service. */
  public SocialApiSamplesCodegen() {
    super("social-api-samples", PACKAGE, PACKAGE);
    apiTemplateFiles.put("curl.mustache", ".sh");
    apiTemplateFiles.put("java.mustache", ".java");
    apiTemplateFiles.put("typescript.mustache", ".ts");
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.DOCUMENTATION;
  }

  @Override
  public String getHelp() {
    return "Generates a request for each operation of the Social API, in several languages.";
  }

  @Override
  void addFiles() {
    addJava("samples.mustache", "RequestSamples.java");
    supportingFiles.add(
        new SupportingFile(
            "samplesPackage.mustache", sourceFolder + "/" + folder(), "package-info.java"));
  }

  @Override
  void read(Contract contract) {
    var types = new TreeSet<String>();
    for (Contract.Endpoint endpoint : contract.endpoints()) {
      var sample = new SampleView(contract, new ClientOperation(contract, endpoint));
      samples.put(sample.id(), sample);
      types.addAll(sample.java().imports());
    }
    additionalProperties.put("requestSamples", samples.values());
    additionalProperties.put("imports", types);
  }

  @Override
  public String apiFilename(String template, String operationId) {
    return String.join(
        "/", outputFolder(), FOLDERS.get(template), operationId + apiTemplateFiles().get(template));
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
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap bundle, List<ModelMap> allModels) {
    String id = bundle.getOperations().getOperation().get(0).operationIdOriginal;
    bundle.put("sample", samples.get(id));
    return bundle;
  }
}
