package dev.socialapi.infra.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Operation;
import dev.socialapi.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers that API Gateway makes by itself are the problems of the catalogue. */
class GatewayResponsesTest {
  private static final String REQUEST_ID = "5f0c1d1e-3a52-4b0e-9d5c-0c6a1f8a7b21";

  @ParameterizedTest
  @EnumSource(GatewayResponse.class)
  void templateIsAProblemOnceItIsFilled(GatewayResponse response) throws JsonProcessingException {
    for (String mediaType : new String[] {"application/problem+json", "application/json"}) {
      JsonNode problem = filled(response, mediaType);

      assertThat(problem.path("type").asText()).isEqualTo(response.problem().type());
      assertThat(problem.path("title").asText()).isEqualTo(response.problem().title());
      assertThat(problem.path("detail").asText()).isEqualTo(response.problem().detail());
      assertThat(problem.path("code").asText()).isEqualTo(response.problem().wire());
      assertThat(problem.path("instance").asText()).isEqualTo("urn:uuid:" + REQUEST_ID);
      assertThat(problem.path("request_id").asText()).isEqualTo(REQUEST_ID);
    }
  }

  @ParameterizedTest
  @EnumSource(GatewayResponse.class)
  void statusInTheBodyIsTheOneThatIsSent(GatewayResponse response) throws JsonProcessingException {
    Object sent = rendered(response).get("statusCode");
    JsonNode said = filled(response, "application/problem+json").path("status");

    assertThat(said.isMissingNode() ? null : said.asText()).isEqualTo(sent);
  }

  @ParameterizedTest
  @EnumSource(GatewayResponse.class)
  void everyAnswerHasTheHeadersOfFunctionsAnswers(GatewayResponse response) {
    assertThat(headers(response))
        .containsEntry("gatewayresponse.header.Access-Control-Allow-Origin", "'*'")
        .containsKey("gatewayresponse.header.Access-Control-Expose-Headers")
        .containsEntry(
            "gatewayresponse.header.Strict-Transport-Security",
            "'max-age=63072000; includeSubDomains'")
        .containsEntry("gatewayresponse.header.X-Content-Type-Options", "'nosniff'")
        .containsEntry("gatewayresponse.header.X-Request-Id", "context.requestId")
        .containsEntry("gatewayresponse.header.Content-Type", "'application/problem+json'");
  }

  @Test
  void contractShowsTheSameHeader() throws IOException {
    InputStream json = requireNonNull(Operation.class.getResourceAsStream("openapi.json"));
    JsonNode contract = new ObjectMapper().readTree(json);

    assertThat(contract.at("/components/headers/StrictTransportSecurity/example").asText())
        .isEqualTo(Headers.HTTPS_ALONE);
  }

  @ParameterizedTest
  @EnumSource(GatewayResponse.class)
  void onlyA401NamesTheScheme(GatewayResponse response) {
    assertThat(headers(response).containsKey("gatewayresponse.header.WWW-Authenticate"))
        .isEqualTo(response.status() == 401);
  }

  @ParameterizedTest
  @EnumSource(GatewayResponse.class)
  void onlyWhatMayPassSaysWhenToTryAgain(GatewayResponse response) {
    assertThat(headers(response).containsKey("gatewayresponse.header.Retry-After"))
        .isEqualTo(response.status() == 429 || response.status() >= 500);
  }

  @ParameterizedTest
  @CsvSource({
    "ACCESS_DENIED, 403",
    "API_CONFIGURATION_ERROR, 500",
    "AUTHORIZER_CONFIGURATION_ERROR, 500",
    "AUTHORIZER_FAILURE, 500",
    "BAD_REQUEST_BODY, 400",
    "BAD_REQUEST_PARAMETERS, 400",
    "DEFAULT_5XX, 502",
    "EXPIRED_TOKEN, 401",
    "INTEGRATION_FAILURE, 502",
    "INTEGRATION_TIMEOUT, 504",
    "INVALID_API_KEY, 401",
    "INVALID_SIGNATURE, 401",
    "MISSING_AUTHENTICATION_TOKEN, 404",
    "QUOTA_EXCEEDED, 429",
    "REQUEST_TOO_LARGE, 413",
    "RESOURCE_NOT_FOUND, 404",
    "THROTTLED, 429",
    "UNAUTHORIZED, 401",
    "UNSUPPORTED_MEDIA_TYPE, 415",
    "WAF_FILTERED, 429",
  })
  void everyKindHasItsStatus(GatewayResponse response, String status) {
    assertThat(rendered(response)).containsEntry("statusCode", status);
  }

  @Test
  void otherClientErrorsKeepTheirStatus() {
    assertThat(rendered(GatewayResponse.DEFAULT_4XX)).doesNotContainKey("statusCode");
  }

  private static JsonNode filled(GatewayResponse response, String mediaType)
      throws JsonProcessingException {
    Map<String, Object> templates = Tree.object(rendered(response).get("responseTemplates"));
    String body = Tree.text(templates, mediaType).replace("$context.requestId", REQUEST_ID);
    assertThat(body).doesNotContain("$");
    return new ObjectMapper().readTree(body);
  }

  private static Map<String, Object> headers(GatewayResponse response) {
    return Tree.object(rendered(response).get("responseParameters"));
  }

  private static Map<String, Object> rendered(GatewayResponse response) {
    return Tree.object(GatewayResponses.all().get(response.name()));
  }
}
