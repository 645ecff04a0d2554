package dev.socialapi.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.http.Headers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The synthesized stack of the published contract's site. */
class SiteTemplateIT {
  private static final SynthesizedTemplate TEMPLATE = SynthesizedTemplate.of("SocialApiSite-prod");

  @Test
  void isThere_whereTheEnvironmentPublishesOne() throws IOException {
    List<String> environments = new ArrayList<>();
    for (Environment environment : Environment.ALL) {
      Path manifest =
          SynthesizedTemplate.FOLDER.resolve("assembly-" + environment.name() + "/manifest.json");
      if (Files.readString(manifest).contains("\"SocialApiSite-" + environment.name() + "\"")) {
        environments.add(environment.name());
      }
    }

    assertThat(environments).containsExactly("staging", "prod");
  }

  @Test
  void bucketIsPrivate_encryptedAndNeverDeletedAlong() {
    JsonNode bucket = TEMPLATE.only("AWS::S3::Bucket");

    for (String setting :
        List.of(
            "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")) {
      assertThat(bucket.at("/PublicAccessBlockConfiguration/" + setting).booleanValue()).isTrue();
    }
    assertThat(bucket.findValuesAsText("SSEAlgorithm")).containsExactly("AES256");
    assertThat(TEMPLATE.resource(id("AWS::S3::Bucket")).path("DeletionPolicy").asText())
        .isEqualTo("Retain");
  }

  @Test
  void bucketHasTheNameThatDeployersMayWriteTo() throws IOException {
    assertThat(TEMPLATE.only("AWS::S3::Bucket").at("/BucketName/Fn::Join/1").toString())
        .isEqualTo("[\"social-api-prod-site-\",{\"Ref\":\"AWS::AccountId\"}]");
    assertThat(Files.readString(Path.of("../.ci/roles/deploy.json")))
        .contains("\"arn:aws:s3:::social-api-STAGE-site-ACCOUNT\"")
        .contains("\"arn:aws:s3:::social-api-STAGE-site-ACCOUNT/*\"");
  }

  @Test
  void cdnAloneReadsTheBucket_andNobodyUsesIt_inTheClear() {
    JsonNode statements = TEMPLATE.only("AWS::S3::BucketPolicy").at("/PolicyDocument/Statement");

    assertThat(statements).hasSize(2);
    assertThat(statements.get(0).path("Effect").asText()).isEqualTo("Deny");
    assertThat(statements.get(0).at("/Condition/Bool/aws:SecureTransport").asText())
        .isEqualTo("false");
    JsonNode allow = statements.get(1);
    assertThat(allow.path("Effect").asText()).isEqualTo("Allow");
    assertThat(allow.path("Action").asText()).isEqualTo("s3:GetObject");
    assertThat(allow.at("/Principal/Service").asText()).isEqualTo("cloudfront.amazonaws.com");
    assertThat(allow.at("/Condition/StringEquals/AWS:SourceArn").toString())
        .contains(id("AWS::CloudFront::Distribution"));
  }

  @Test
  void cdnSignsWhatItAsks_andAnswersByHttpsAlone() {
    JsonNode settings = TEMPLATE.only("AWS::CloudFront::Distribution").path("DistributionConfig");
    JsonNode behavior = settings.path("DefaultCacheBehavior");

    assertThat(settings.path("DefaultRootObject").asText()).isEqualTo("index.html");
    assertThat(settings.at("/Origins/0/OriginAccessControlId/Fn::GetAtt/0").asText())
        .isEqualTo(id("AWS::CloudFront::OriginAccessControl"));
    assertThat(
            TEMPLATE
                .only("AWS::CloudFront::OriginAccessControl")
                .at("/OriginAccessControlConfig/SigningBehavior")
                .asText())
        .isEqualTo("always");
    assertThat(behavior.path("ViewerProtocolPolicy").asText()).isEqualTo("redirect-to-https");
    assertThat(behavior.path("Compress").booleanValue()).isTrue();
    assertThat(behavior.at("/ResponseHeadersPolicyId/Ref").asText())
        .isEqualTo(id("AWS::CloudFront::ResponseHeadersPolicy"));
  }

  @Test
  void answersHaveThePolicyThatTheSiteIsTestedWith() throws IOException {
    JsonNode headers =
        TEMPLATE
            .only("AWS::CloudFront::ResponseHeadersPolicy")
            .at("/ResponseHeadersPolicyConfig/SecurityHeadersConfig");

    assertThat(headers.at("/ContentSecurityPolicy/ContentSecurityPolicy").asText())
        .isEqualTo(
            Files.readString(Path.of("../docs/site/src/main/web/content-security-policy.txt"))
                .strip())
        .startsWith("default-src 'none';")
        .doesNotContain("unsafe");
    assertThat(headers.at("/StrictTransportSecurity/IncludeSubdomains").booleanValue()).isTrue();
    assertThat(
            "max-age=%d; includeSubDomains"
                .formatted(headers.at("/StrictTransportSecurity/AccessControlMaxAgeSec").asInt()))
        .isEqualTo(Headers.HTTPS_ALONE);
    assertThat(headers.at("/FrameOptions/FrameOption").asText()).isEqualTo("DENY");
    assertThat(headers.at("/ReferrerPolicy/ReferrerPolicy").asText()).isEqualTo("no-referrer");
    assertThat(headers.path("ContentTypeOptions").path("Override").booleanValue()).isTrue();
  }

  /** S3 refuses what is missing, as nobody may list what is there. */
  @Test
  void pageThatIsMissingIs404_withAPageOfTheSite() {
    JsonNode errors =
        TEMPLATE
            .only("AWS::CloudFront::Distribution")
            .at("/DistributionConfig/CustomErrorResponses");

    assertThat(errors).hasSize(1);
    assertThat(errors.at("/0/ErrorCode").asInt()).isEqualTo(403);
    assertThat(errors.at("/0/ResponseCode").asInt()).isEqualTo(404);
    assertThat(errors.at("/0/ResponsePagePath").asText()).isEqualTo("/404.html");
    assertThat(Path.of("../docs/site/src/main/web/404.md")).exists();
  }

  /** Nothing in it runs: whoever deploys copies the files. */
  @ParameterizedTest
  @ValueSource(strings = {"AWS::Lambda::Function", "AWS::IAM::Role", "AWS::IAM::Policy"})
  void nothingRunsInIt(String type) {
    assertThat(TEMPLATE.properties(type)).isEmpty();
  }

  private static String id(String type) {
    return TEMPLATE.properties(type).keySet().iterator().next();
  }
}
