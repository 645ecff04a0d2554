package dev.socialapi.local.gateway.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAuthorizerTest {
  private final ToyApi api = ToyApi.start();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void tellsTheFunctionWhoCalls_inTextsOnly() {
    assertThat(get("Bearer allow").body())
        .contains(
            "\"authorizer\":{", "\"principalId\":\"toy\"", "\"count\":\"1\"", "\"yes\":\"true\"");
  }

  @Test
  void findsTheHeader_inWhateverCase() {
    assertThat(api.get("/v1/things/x", "AUTHORIZATION", "Bearer allow").statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesWithoutAsking_whenThereIsNoToken() {
    assertThat(api.get("/v1/things/x").statusCode()).isEqualTo(401);
    assertThat(get("Bearer allow").body()).contains("\"count\":\"1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer allow ", "bearer allow", "Bearer ALLOW", "x Bearer allow"})
  void refusesWithoutAsking_whenTheTokenHasNotTheExpectedForm(String token) {
    assertThat(api.get("/v1/things/x", "Authorization", token + "!").statusCode()).isEqualTo(401);
    assertThat(get("Bearer allow").body()).contains("\"count\":\"1\"");
  }

  @Test
  void asksOnce_whileTheResultIsCached() {
    get("Bearer allow");
    api.clock().advance(Duration.ofSeconds(59));

    assertThat(get("Bearer allow").body()).contains("\"count\":\"1\"");
  }

  @Test
  void asksAgain_whenTheResultIsTooOld() {
    get("Bearer allow");
    api.clock().advance(Duration.ofSeconds(60));

    assertThat(get("Bearer allow").body()).contains("\"count\":\"2\"");
  }

  @Test
  void asksForEachToken() {
    get("Bearer allow");

    assertThat(get("Bearer allow-this").body()).contains("\"count\":\"2\"");
  }

  @Test
  void evaluatesACachedPolicy_forTheMethodThatIsCalled() {
    assertThat(get("Bearer allow-this").statusCode()).isEqualTo(200);

    HttpResponse<String> other =
        api.get("/v1/things/special", "Authorization", "Bearer allow-this");

    assertThat(other.statusCode()).isEqualTo(403);
    assertThat(other.body()).contains("User is not authorized to access this resource");
  }

  @Test
  void refuses_whenOneStatementDenies() {
    assertThat(get("Bearer deny-one").statusCode()).isEqualTo(200);

    HttpResponse<String> denied = api.get("/v1/things/special", "Authorization", "Bearer deny-one");

    assertThat(denied.statusCode()).isEqualTo(403);
    assertThat(denied.body()).contains("explicit deny");
  }

  @Test
  void answers401_whenTheFunctionRefuses_andAsksAgainNextTime() {
    assertThat(get("Bearer refused").statusCode()).isEqualTo(401);
    assertThat(get("Bearer refused").statusCode()).isEqualTo(401);

    assertThat(get("Bearer allow").body()).contains("\"count\":\"3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer out-of-order", "Bearer no-policy", "Bearer nested"})
  void answers500_whenTheFunctionFailsOrItsAnswerIsNoPolicy(String token) {
    assertThat(get(token).statusCode()).isEqualTo(500);
  }

  @Test
  void answers500_whenTheGatewayMayNotAskTheFunction() {
    HttpResponse<String> response =
        api.get("/v1/unpermitted-authorizer", "Authorization", "Bearer allow");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(api.log()).singleElement().asString().contains("no permission");
  }

  @Test
  void keepsTokensOutOfTheLog() {
    get("Bearer out-of-order");

    assertThat(api.log()).isNotEmpty().noneSatisfy(line -> assertThat(line).contains("Bearer"));
  }

  private HttpResponse<String> get(String token) {
    return api.get("/v1/things/x", "Authorization", token);
  }
}
