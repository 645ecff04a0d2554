package dev.socialapi.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolverTest {
  private static final AwsEnvironment AWS = new AwsEnvironment("eu-central-1", "000000000000");

  private static final String RESOURCES =
      """
      "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {"TableName": "things"}},
      "Role": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "reader"}},
      "Function": {"Type": "AWS::Lambda::Function", "Properties": {"FunctionName": "read"}},
      "Version": {"Type": "AWS::Lambda::Version", "Properties": {"FunctionName": {"Ref": "Function"}}},
      "Alias": {"Type": "AWS::Lambda::Alias",
                "Properties": {"Name": "live", "FunctionName": {"Ref": "Function"}}},
      "Secret": {"Type": "AWS::SecretsManager::Secret",
                 "Properties": {"Name": "key", "GenerateSecretString": {"PasswordLength": 5}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"Ref": "Table"}                              | things
          {"Ref": "AWS::Region"}                        | eu-central-1
          {"Ref": "AWS::Partition"}                     | aws
          {"Ref": "AWS::AccountId"}                     | 000000000000
          {"Ref": "AWS::URLSuffix"}                     | amazonaws.com
          {"Ref": "AWS::StackName"}                     | Toy
          {"Fn::GetAtt": ["Table", "Arn"]}              | arn:aws:dynamodb:eu-central-1:000000000000:table/things
          {"Fn::GetAtt": "Role.Arn"}                    | arn:aws:iam::000000000000:role/reader
          {"Fn::GetAtt": ["Function", "Arn"]}           | arn:aws:lambda:eu-central-1:000000000000:function:read
          {"Ref": "Version"}                            | arn:aws:lambda:eu-central-1:000000000000:function:read:1
          {"Fn::GetAtt": ["Version", "Version"]}        | 1
          {"Ref": "Alias"}                              | arn:aws:lambda:eu-central-1:000000000000:function:read:live
          {"Fn::Join": ["-", ["a", {"Ref": "Table"}]]}  | a-things
          {"Fn::Sub": "${Table}/${Role.Arn}/${!x}"}     | things/arn:aws:iam::000000000000:role/reader/${x}
          {"Fn::Sub": ["${a}${AWS::Region}", {"a": {"Ref": "Table"}}]} | thingseu-central-1
          {"Fn::Select": [1, {"Fn::Split": [":", "a:b:c"]}]}           | b
          """)
  void resolvesIntrinsics(String expression, String value) {
    assertThat(resolve(expression).asText()).isEqualTo(value);
  }

  @Test
  void resolvesWithinListsAndObjects() {
    assertThat(resolve("{\"a\": [1, {\"Ref\": \"Table\"}], \"b\": true}"))
        .isEqualTo(json("{\"a\": [1, \"things\"], \"b\": true}"));
  }

  @Test
  void resolvesASecret_whenItsReferenceIsJoined() {
    String expression =
        """
        {"Fn::Join": ["", ["{{resolve:secretsmanager:", {"Ref": "Secret"}, ":SecretString:::}}"]]}
        """;

    assertThat(resolve(expression).asText()).hasSize(5);
  }

  @Test
  void importsWhatAnotherStackExports() {
    Stack exporter =
        stack(
            "Data",
            """
            {"Resources": {%s}, "Outputs": {"X": {"Value": {"Ref": "Table"},
             "Export": {"Name": {"Fn::Sub": "${AWS::StackName}:Table"}}}}}
            """
                .formatted(RESOURCES));
    Stack importer =
        stack("Api", template("{\"Value\": {\"Fn::ImportValue\": \"Data:Table\"}}", ""));

    List<Resource> resources =
        new Resolver(List.of(exporter, importer), AWS, Secrets.inMemory()).resolve();

    assertThat(resources.getLast().text("Value")).isEqualTo("things");
  }

  @Test
  void ignoresMetadata() {
    String metadata =
        """
        ,"CDKMetadata": {"Type": "AWS::CDK::Metadata", "Condition": "Available"}
        """;

    assertThat(resources(template("{}", metadata)))
        .extracting(Resource::logicalId)
        .doesNotContain("CDKMetadata");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"Ref": "Nobody"}                        | Toy/Subject/Properties/Value/Ref names no resource
          {"Fn::If": ["a", 1, 2]}                  | Toy/Subject/Properties/Value/Fn::If is not supported
          {"Fn::GetAtt": ["Table", "Colour"]}      | unknown AWS::DynamoDB::Table.Colour
          {"Fn::ImportValue": "Nothing"}           | Toy/Subject/Properties/Value/Fn::ImportValue names no export
          {"Fn::Select": [3, ["a"]]}               | selects element 3 of 1
          {"Ref": "Subject"}                       | unknown type Toy::Subject
          "{{resolve:ssm:name}}"                   | Toy/Subject/Properties/Value resolves from an unknown service
          "{{resolve:secretsmanager:none}}"        | names no secret of the template
          """)
  void namesThePlace_whenSomethingIsUnknown(String expression, String message) {
    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> resolve(expression))
        .withMessageContaining(message);
  }

  @Test
  void refusesConditions() {
    String conditional =
        """
        ,"Perhaps": {"Type": "AWS::IAM::Role", "Condition": "IsProduction"}
        """;

    assertThatExceptionOfType(TemplateException.class)
        .isThrownBy(() -> resources(template("{}", conditional)))
        .withMessage("Toy/Perhaps/Condition is not supported");
  }

  @Test
  void makesTheSameIdsEachTime() {
    String unnamed = ",\"Pool\": {\"Type\": \"AWS::Cognito::UserPool\"}";
    String subject = "{\"Value\": {\"Ref\": \"Pool\"}}";

    assertThat(resources(template(subject, unnamed)))
        .isEqualTo(resources(template(subject, unnamed)));
  }

  private static JsonNode resolve(String expression) {
    return resources(template("{\"Value\": " + expression + "}", "")).stream()
        .filter(resource -> resource.logicalId().equals("Subject"))
        .findFirst()
        .orElseThrow()
        .properties()
        .path("Value");
  }

  private static List<Resource> resources(String template) {
    return new Resolver(List.of(stack("Toy", template)), AWS, Secrets.inMemory()).resolve();
  }

  private static String template(String properties, String more) {
    return """
    {"Resources": {%s %s, "Subject": {"Type": "Toy::Subject", "Properties": %s}}}
    """
        .formatted(RESOURCES, more, properties);
  }

  private static Stack stack(String name, String template) {
    return new Stack(name, json(template), Map.of());
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException exception) {
      throw new IllegalArgumentException(exception);
    }
  }
}
