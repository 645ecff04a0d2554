package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the synthesized gateway lets in, and what it writes down of it. */
class EdgeTemplateIT {
  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void connectionsAreOfThisCentury(String environment) {
    JsonNode api = template(environment).only("AWS::ApiGateway::RestApi");

    assertThat(api.path("SecurityPolicy").asText()).startsWith("SecurityPolicy_TLS13_1_2_");
    assertThat(api.path("EndpointAccessMode").asText()).isEqualTo("STRICT");
    assertThat(api.path("Body").path("x-amazon-apigateway-security-policy"))
        .isEqualTo(api.path("SecurityPolicy"));
    assertThat(api.path("Body").path("x-amazon-apigateway-endpoint-access-mode"))
        .isEqualTo(api.path("EndpointAccessMode"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging", "prod"})
  void accessLogHasNothingThatAClientWrites(String environment) throws JsonProcessingException {
    SynthesizedTemplate template = template(environment);
    JsonNode setting = template.only("AWS::ApiGateway::Stage").path("AccessLogSetting");
    String format = setting.path("Format").asText();

    assertThat(new ObjectMapper().readTree(format).properties())
        .isNotEmpty()
        .allSatisfy(
            member -> assertThat(member.getValue().asText()).matches("[$]context[.][A-Za-z.]+"));
    assertThat(format)
        .contains("$context.requestId", "$context.status", "$context.resourcePath")
        .doesNotContain("\n", "$context.path\"", "userAgent", "header", "querystring", "email");
    assertThat(
            template
                .resource(logicalId(setting.path("DestinationArn")))
                .path("Properties")
                .path("RetentionInDays")
                .asInt())
        .isBetween(1, 90);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "staging"})
  void noFirewall_whereTheEnvironmentHasNone(String environment) {
    assertThat(template(environment).properties("AWS::WAFv2::WebACL")).isEmpty();
    assertThat(template(environment).properties("AWS::WAFv2::WebACLAssociation")).isEmpty();
  }

  @Test
  void firewallStandsBeforeTheStage() {
    SynthesizedTemplate prod = template("prod");
    JsonNode association = prod.only("AWS::WAFv2::WebACLAssociation");
    String stage = prod.properties("AWS::ApiGateway::Stage").keySet().iterator().next();
    String acl = prod.properties("AWS::WAFv2::WebACL").keySet().iterator().next();

    assertThat(association.path("ResourceArn").toString())
        .contains(":apigateway:", "/restapis/", "/stages/", "{\"Ref\":\"" + stage + "\"}");
    assertThat(association.path("WebACLArn").toString())
        .isEqualTo("{\"Fn::GetAtt\":[\"" + acl + "\",\"Arn\"]}");
  }

  @Test
  void firewallLimitsEachAddress() {
    JsonNode rate = rule("Rate");

    assertThat(rate.path("Action").has("Block")).isTrue();
    assertThat(rate.at("/Statement/RateBasedStatement/Limit").asInt()).isEqualTo(10_000);
    assertThat(rate.at("/Statement/RateBasedStatement/AggregateKeyType").asText()).isEqualTo("IP");
  }

  /** Posts are texts about anything, and up to 1 MiB. */
  @Test
  void firewallJudgesNoContent() {
    List<String> counted = new ArrayList<>();
    for (JsonNode override :
        rule("Common").at("/Statement/ManagedRuleGroupStatement/RuleActionOverrides")) {
      assertThat(override.path("ActionToUse").toString()).isEqualTo("{\"Count\":{}}");
      counted.add(override.path("Name").asText());
    }

    assertThat(rule("Common").path("OverrideAction").toString()).isEqualTo("{\"None\":{}}");
    assertThat(counted)
        .contains(
            "SizeRestrictions_BODY",
            "CrossSiteScripting_BODY",
            "EC2MetaDataSSRF_BODY",
            "GenericLFI_BODY",
            "GenericRFI_BODY");
  }

  @Test
  void firewallKeepsNoSamples() {
    JsonNode acl = template("prod").only("AWS::WAFv2::WebACL");

    assertThat(acl.findValues("SampledRequestsEnabled"))
        .hasSize(3)
        .noneMatch(JsonNode::booleanValue);
  }

  private static JsonNode rule(String name) {
    for (JsonNode rule : template("prod").only("AWS::WAFv2::WebACL").path("Rules")) {
      if (rule.path("Name").asText().equals(name)) {
        return rule;
      }
    }
    throw new AssertionError("no rule " + name);
  }

  /** That of the resource whose ARN this is made from. */
  private static String logicalId(JsonNode arn) {
    return arn.findValue("Fn::GetAtt").path(0).asText();
  }

  private static SynthesizedTemplate template(String environment) {
    return SynthesizedTemplate.of("SocialApi-" + environment);
  }
}
