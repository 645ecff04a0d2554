package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.store.Index;
import dev.socialapi.store.Partitions;
import dev.socialapi.store.TableAttributes;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The synthesized data stack. */
class DataTemplateIT {
  private static final SynthesizedTemplate TEMPLATE = SynthesizedTemplate.of("SocialApiData-dev");
  private static final JsonNode TABLE = TEMPLATE.only("AWS::DynamoDB::Table");
  private static final JsonNode POOL = TEMPLATE.only("AWS::Cognito::UserPool");
  private static final JsonNode CLIENT = TEMPLATE.only("AWS::Cognito::UserPoolClient");

  /**
   * Another logical id would be another table, other users, another address of the API: the old
   * ones would be left behind.
   */
  @ParameterizedTest
  @MethodSource("environments")
  void whatKeepsStateKeepsItsLogicalIds(Environment environment) {
    var data = SynthesizedTemplate.of(environment.dataStack());
    var api = SynthesizedTemplate.of(environment.apiStack());

    assertThat(data.properties("AWS::DynamoDB::Table")).containsOnlyKeys("TableCD117FA1");
    assertThat(data.properties("AWS::Cognito::UserPool")).containsOnlyKeys("UserPool6BA7E5F2");
    assertThat(data.properties("AWS::Cognito::UserPoolClient"))
        .containsOnlyKeys("UserPoolClient43258C81");
    assertThat(api.properties("AWS::SecretsManager::Secret"))
        .containsOnlyKeys("CursorSecretABAE1358");
    assertThat(api.properties("AWS::ApiGateway::RestApi")).containsOnlyKeys("ApiF70053CD");
    assertThat(SynthesizedTemplate.of(environment.workerStack()).properties("AWS::SQS::Queue"))
        .containsOnlyKeys("FailedRecordsDEC8AD7E", "FailedSweepsA3D638FC", "Sweeps771A043B");
    var operations = SynthesizedTemplate.of(environment.operationsStack());
    assertThat(operations.properties("AWS::SNS::Topic")).containsOnlyKeys("Alarms04B5A0BF");
    assertThat(operations.properties("AWS::KMS::Key")).containsOnlyKeys("AlarmKeyE05DE300");
  }

  /**
   * What CloudFormation replaces a resource for under the same logical id, word for word: a change
   * of the code's constants is a change here too.
   */
  @ParameterizedTest
  @MethodSource("environments")
  void whatKeepsStateKeepsWhatItIsReplacedFor(Environment environment) {
    var data = SynthesizedTemplate.of(environment.dataStack());
    JsonNode table = data.only("AWS::DynamoDB::Table");
    JsonNode pool = data.only("AWS::Cognito::UserPool");

    assertThat(table.path("TableName").asText()).isEqualTo("SocialDB-" + environment.name());
    assertThat(keys(table)).containsExactly("PK", "SK");
    assertThat(elements(table.path("AttributeDefinitions")))
        .allMatch(attribute -> attribute.path("AttributeType").asText().equals("S"));
    assertThat(pool.path("UsernameAttributes")).hasToString("[\"email\"]");
    assertThat(pool.path("UsernameConfiguration")).hasToString("{\"CaseSensitive\":false}");
    assertThat(pool.path("Schema"))
        .hasToString("[{\"Mutable\":true,\"Name\":\"email\",\"Required\":true}]");
    assertThat(data.only("AWS::Cognito::UserPoolClient").has("GenerateSecret")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("environments")
  void deadLettersOutliveTheStack(Environment environment) {
    var workers = SynthesizedTemplate.of(environment.workerStack());
    for (String id : List.of("FailedRecordsDEC8AD7E", "FailedSweepsA3D638FC")) {
      assertThat(workers.resource(id).path("DeletionPolicy").asText()).startsWith("Retain");
    }
  }

  static List<Environment> environments() {
    return Environment.ALL;
  }

  @Test
  void tableAndPoolOutliveTheStack() {
    for (String id : List.of("TableCD117FA1", "UserPool6BA7E5F2")) {
      assertThat(TEMPLATE.resource(id).path("DeletionPolicy").asText()).isEqualTo("Retain");
      assertThat(TEMPLATE.resource(id).path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }
    assertThat(TABLE.path("DeletionProtectionEnabled").asBoolean()).isTrue();
    assertThat(POOL.path("DeletionProtection").asText()).isEqualTo("ACTIVE");
  }

  @Test
  void tableHasTheStoresKeys() {
    assertThat(keys(TABLE))
        .containsExactly(TableAttributes.PARTITION_KEY, TableAttributes.SORT_KEY);
  }

  @Test
  void tableHasTheStoresIndexes() {
    assertThat(elements(TABLE.path("GlobalSecondaryIndexes")))
        .map(index -> index.path("IndexName").asText())
        .containsExactlyElementsOf(Stream.of(Index.values()).map(Index::indexName).toList());
    for (Index index : Index.values()) {
      JsonNode declared = TABLE.path("GlobalSecondaryIndexes").path(index.ordinal());
      assertThat(keys(declared)).containsExactly(index.partitionKey(), index.sortKey());
      assertThat(declared.path("Projection").path("ProjectionType").asText())
          .isEqualTo(index.projection().name());
    }
  }

  @Test
  void tableForgetsNothingByMistake() {
    assertThat(
            TABLE
                .path("PointInTimeRecoverySpecification")
                .path("PointInTimeRecoveryEnabled")
                .asBoolean())
        .isTrue();
    assertThat(TABLE.path("StreamSpecification").path("StreamViewType").asText())
        .isEqualTo("NEW_AND_OLD_IMAGES");
    assertThat(TABLE.path("TimeToLiveSpecification").path("AttributeName").asText())
        .isEqualTo(TableAttributes.DELETE_AFTER);
    assertThat(TABLE.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
  }

  @Test
  void peopleSignUpByAVerifiedAddress() {
    assertThat(POOL.path("AdminCreateUserConfig").path("AllowAdminCreateUserOnly").asBoolean(true))
        .isFalse();
    assertThat(POOL.path("UsernameAttributes").toString()).isEqualTo("[\"email\"]");
    assertThat(POOL.path("AutoVerifiedAttributes").toString()).isEqualTo("[\"email\"]");
    assertThat(POOL.path("Policies").path("PasswordPolicy").path("MinimumLength").asInt())
        .isGreaterThanOrEqualTo(12);
  }

  @Test
  void clientSignsInByPasswordOnly() {
    assertThat(elements(CLIENT.path("ExplicitAuthFlows")))
        .map(JsonNode::asText)
        .containsExactlyInAnyOrder(
            "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH");
    assertThat(CLIENT.path("AllowedOAuthFlowsUserPoolClient").asBoolean(true)).isFalse();
    assertThat(CLIENT.has("AllowedOAuthFlows")).isFalse();
    assertThat(CLIENT.has("CallbackURLs")).isFalse();
    assertThat(CLIENT.path("PreventUserExistenceErrors").asText()).isEqualTo("ENABLED");
    assertThat(CLIENT.path("AccessTokenValidity").asInt()).isEqualTo(60);
    assertThat(CLIENT.path("TokenValidityUnits").path("AccessToken").asText()).isEqualTo("minutes");
  }

  @Test
  void confirmedSignUpMayOnlyWriteUsers() {
    List<JsonNode> table =
        TEMPLATE.statements().stream()
            .filter(statement -> statement.path("Action").toString().contains("dynamodb:"))
            .toList();

    assertThat(table).hasSize(1);
    assertThat(table.getFirst().path("Action").toString())
        .isEqualTo("[\"dynamodb:PutItem\",\"dynamodb:UpdateItem\"]");
    assertThat(table.getFirst().path("Condition").toString())
        .isEqualTo(
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\""
                + Partitions.OF_USERS
                + "\"]}}");
  }

  private static List<String> keys(JsonNode tableOrIndex) {
    return elements(tableOrIndex.path("KeySchema")).stream()
        .map(key -> key.path("AttributeName").asText())
        .toList();
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
