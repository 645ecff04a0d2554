package dev.socialapi.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;

/** What our generators have in common: how openapi-generator is kept from knowing better. */
abstract class SocialApiCodegen extends AbstractJavaCodegen {
  private final String name;
  private final String folder;

  /**
   * @param name the generator's, and the folder's that has its templates
   * @param javaPackage where everything that is no model goes
   */
  SocialApiCodegen(String name, String javaPackage, String modelPackage) {
    this.name = name;
    this.folder = javaPackage.replace('.', '/');
    this.embeddedTemplateDir = name;
    this.templateDir = name;
    this.modelPackage = modelPackage;
    this.apiPackage = javaPackage;
    this.invokerPackage = javaPackage;
    this.sourceFolder = "java";
    modelTemplateFiles.clear();
    apiTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiDocTemplateFiles.clear();
  }

  /** Makes the views of everything that is to be written. */
  abstract void read(Contract contract);

  /** Names the files of which there is one. */
  abstract void addFiles();

  @Override
  public final String getName() {
    return name;
  }

  /** The contract is read as it was written. */
  @Override
  public final boolean getUseInlineModelResolver() {
    return false;
  }

  /** The contract is read as it was written. */
  @Override
  public final boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public final void processOpts() {
    super.processOpts();
    supportingFiles.clear();
    addFiles();
  }

  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    var contract = new Contract(document);
    SchemaCheck.check(contract);
    read(contract);
    super.preprocessOpenAPI(document);
  }

  /** No file shows examples, of which openapi-generator warns that it does not understand all. */
  @Override
  public final void setParameterExampleValue(CodegenParameter parameter, RequestBody body) {}

  /** openapi-generator prints an advertisement here. */
  @Override
  public final void postProcess() {}

  /** The folder of the package, as in the names of resources. */
  final String folder() {
    return folder;
  }

  final void addJava(String template, String file) {
    supportingFiles.add(new SupportingFile(template, sourceFolder + "/" + folder, file));
  }
}
