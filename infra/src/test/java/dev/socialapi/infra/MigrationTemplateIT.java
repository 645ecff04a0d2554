package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.lambda.Config;
import dev.socialapi.lambda.MigrationFunction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The synthesized stack of the migration runner. */
class MigrationTemplateIT {
  private static final SynthesizedTemplate TEMPLATE =
      SynthesizedTemplate.of("SocialApiMigration-dev");

  @Test
  void runsForAsLongAsLambdaLets() {
    JsonNode function = TEMPLATE.only("AWS::Lambda::Function");

    assertThat(function.path("Timeout").asInt()).isEqualTo(900);
    assertThat(function.path("Handler").asText()).startsWith(MigrationFunction.class.getName());
    assertThat(function.at("/Environment/Variables").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyElementsOf(Config.OF_MIGRATION);
  }

  @Test
  void startsOnDemand() {
    JsonNode function = TEMPLATE.only("AWS::Lambda::Function");
    JsonNode alias = TEMPLATE.only("AWS::Lambda::Alias");

    assertThat(function.has("SnapStart")).isFalse();
    assertThat(alias.has("ProvisionedConcurrencyConfig")).isFalse();
  }

  @Test
  void nothingInvokesIt() {
    assertThat(TEMPLATE.properties("AWS::Lambda::EventSourceMapping")).isEmpty();
    assertThat(TEMPLATE.properties("AWS::Lambda::Permission")).isEmpty();
  }

  @Test
  void mayReadEverythingAndChangeIt_butRemoveNothingAndPutNotesAlone() {
    List<JsonNode> ofTable =
        TEMPLATE.statements().stream()
            .filter(statement -> statement.path("Action").toString().contains("dynamodb:"))
            .toList();

    assertThat(ofTable)
        .extracting(MigrationTemplateIT::inWords)
        .containsExactlyInAnyOrder(
            "\"dynamodb:Scan\" of everything",
            "\"dynamodb:UpdateItem\" of [\"POST#*\",\"TAG#*\",\"USER#*\"]",
            "\"dynamodb:PutItem\" of [\"MIGRATION#*\"]");
  }

  /** Nobody else's role has the one action that reads what it does not name. */
  @Test
  void nobodyElseScans() {
    for (String stack : List.of("SocialApi-dev", "SocialApiData-dev", "SocialApiWorkers-dev")) {
      assertThat(SynthesizedTemplate.of(stack).statements())
          .extracting(statement -> statement.path("Action").toString())
          .noneMatch(actions -> actions.contains("Scan"));
    }
  }

  private static String inWords(JsonNode statement) {
    JsonNode keys = statement.at("/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys");
    return statement.path("Action") + " of " + (keys.isMissingNode() ? "everything" : keys);
  }
}
