package dev.socialapi.local.gateway.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.template.TemplateException;
import dev.socialapi.local.toy.ToyApi;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The functions behind it echo their event, so that no two of their answers are alike. */
class StageCacheTest {
  private static final String THING = "/things/{id}";
  private static final String[] WHOLE_KEY = {"path.id", "querystring.page", "header.Authorization"};
  private static final String ALICE = "Bearer allow";
  private static final String BOB = "Bearer allow-this";

  private ToyApi api = ToyApi.start();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void repeatsAnAnswer_untilItIsTooOld() {
    start(new ToyStage().caches(THING, WHOLE_KEY));
    String first = get("/v1/things/a", ALICE).body();
    api.clock().advance(Duration.ofSeconds(59));

    assertThat(get("/v1/things/a", ALICE).body()).isEqualTo(first);
    api.clock().advance(Duration.ofSeconds(1));
    assertThat(get("/v1/things/a", ALICE).body()).isNotEqualTo(first);
  }

  @Test
  void keepsApartWhatTheKeyNames() {
    start(new ToyStage().caches(THING, WHOLE_KEY));
    String first = get("/v1/things/a", ALICE).body();

    assertThat(get("/v1/things/b", ALICE).body()).isNotEqualTo(first);
    assertThat(get("/v1/things/a", BOB).body()).isNotEqualTo(first);
    assertThat(get("/v1/things/a?page=2", ALICE).body()).isNotEqualTo(first);
    assertThat(get("/v1/things/a?page=", ALICE).body()).isNotEqualTo(first);
    assertThat(get("/v1/things/a", ALICE).body()).isEqualTo(first);
  }

  @Test
  void looksAtNothingElseOfARequest() {
    start(new ToyStage().caches(THING, WHOLE_KEY));
    String first = get("/v1/things/a", ALICE).body();

    assertThat(get("/v1/things/a?colour=red", ALICE).body()).isEqualTo(first);
    assertThat(
            api.send("GET", "/v1/things/a", "body", "Authorization", ALICE, "Accept", "text/html")
                .body())
        .isEqualTo(first);
  }

  @Test
  void ignoresThatAClientWantsAFreshAnswer() {
    start(new ToyStage().caches(THING, WHOLE_KEY));
    String first = get("/v1/things/a", ALICE).body();

    assertThat(api.get("/v1/things/a", "Authorization", ALICE, "Cache-Control", "max-age=0").body())
        .isEqualTo(first);
  }

  @Test
  void leaksToOthers_whenTheKeyLacksTheCredential() {
    start(new ToyStage().caches(THING, "path.id", "querystring.page"));

    assertThat(get("/v1/things/a", BOB).body()).isEqualTo(get("/v1/things/a", ALICE).body());
  }

  @Test
  void answersWithAnotherThing_whenTheKeyLacksThePathParameter() {
    start(new ToyStage().caches(THING, "querystring.page", "header.Authorization"));
    String first = get("/v1/things/a", ALICE).body();

    assertThat(get("/v1/things/b", ALICE).body())
        .isEqualTo(first)
        .contains("\"path\":\"/things/a\"");
  }

  @Test
  void leaksToOthers_whenNamesAreExact_andASpellingMissesTheKey() {
    start(new ToyStage().caches(THING, WHOLE_KEY), HeaderNames.EXACT);
    String first = api.get("/v1/things/a", "authorization", ALICE).body();

    assertThat(api.get("/v1/things/a", "authorization", BOB).body()).isEqualTo(first);
  }

  @Test
  void refusesASpellingThatMissesTheKey_whenTheHeaderIsRequired() {
    start(
        new ToyStage().caches(THING, WHOLE_KEY).changed(StageCacheTest::requireCredential),
        HeaderNames.EXACT);

    assertThat(api.get("/v1/things/a", "authorization", ALICE).statusCode()).isEqualTo(400);
    assertThat(api.get("/v1/things/a", "Authorization", ALICE).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsApartWhateverTheSpelling_whenNamesAreNotExact() {
    start(
        new ToyStage().caches(THING, WHOLE_KEY).changed(StageCacheTest::requireCredential),
        HeaderNames.ANY_CASE);
    String first = api.get("/v1/things/a", "authorization", ALICE).body();

    assertThat(api.get("/v1/things/a", "authorization", BOB).body()).isNotEqualTo(first);
    assertThat(api.get("/v1/things/a", "AUTHORIZATION", ALICE).body()).isEqualTo(first);
  }

  @Test
  void namesEachRequestAnew_thoughTheAnswerIsAnotherOnes() {
    start(new ToyStage().caches(THING, WHOLE_KEY));
    HttpResponse<String> first = get("/v1/things/a", ALICE);
    HttpResponse<String> second = get("/v1/things/a", ALICE);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("x-amzn-RequestId"))
        .isPresent()
        .isNotEqualTo(first.headers().firstValue("x-amzn-RequestId"));
  }

  @Test
  void asksTheAuthorizer_whetherThereIsAnAnswerOrNot() {
    start(new ToyStage().caches("/things/special", "querystring.page"));
    assertThat(get("/v1/things/special", ALICE).statusCode()).isEqualTo(200);

    assertThat(get("/v1/things/special", "Bearer refused").statusCode()).isEqualTo(401);
    assertThat(get("/v1/things/special", "Bearer deny-one").statusCode()).isEqualTo(403);
  }

  /** Each failure is logged, so that the function was asked twice. */
  @Test
  void keepsNothing_whenTheFunctionFails() {
    start(new ToyStage().caches("/throwing"));

    assertThat(api.get("/v1/throwing").statusCode()).isEqualTo(502);
    assertThat(api.get("/v1/throwing").statusCode()).isEqualTo(502);
    assertThat(api.log()).filteredOn(line -> line.contains("secret")).hasSizeGreaterThan(1);
  }

  @Test
  void keepsNoAnswerAboveAMebibyte() {
    start(new ToyStage().caches(THING, WHOLE_KEY));
    String large = "x".repeat(1_048_576);
    String first = api.send("GET", "/v1/things/a", large, "Authorization", ALICE).body();

    assertThat(get("/v1/things/a", ALICE).body()).isNotEqualTo(first);
  }

  @Test
  void keepsNothing_whenThereIsNoCluster() {
    start(new ToyStage().caches(THING, WHOLE_KEY).withoutCluster());

    assertThat(get("/v1/things/a", ALICE).body()).isNotEqualTo(get("/v1/things/a", ALICE).body());
  }

  @Test
  void keepsReadsAlone_whenEveryMethodIsCached() {
    ToyStage stage = new ToyStage();
    stage.settings("*", "/*").put("CachingEnabled", true);
    start(stage);

    assertThat(get("/v1/things/b", ALICE).body()).isEqualTo(get("/v1/things/a", ALICE).body());
    assertThat(api.send("PUT", "/v1/things/a", "").body())
        .isNotEqualTo(api.send("PUT", "/v1/things/a", "").body());
  }

  @Test
  void sharesAnswersBetweenPaths_whenTheyShareANamespace() {
    start(
        new ToyStage()
            .caches(THING, "header.Authorization")
            .caches("/things/special", "header.Authorization")
            .changed(document -> integration(document, THING).put("cacheNamespace", "one"))
            .changed(
                document -> integration(document, "/things/special").put("cacheNamespace", "one")));

    assertThat(get("/v1/things/special", ALICE).body())
        .isEqualTo(get("/v1/things/a", ALICE).body());
  }

  @Test
  void refusesAKeyThatTheMethodHasNoParameterFor() {
    assertThatThrownBy(() -> start(new ToyStage().caches(THING, "header.X-Other")))
        .hasMessageContaining("names no parameter of the method: method.request.header.X-Other");
  }

  @Test
  void refusesSettingsForNoMethod() {
    ToyStage stage = new ToyStage();
    stage.settings("GET", "/nothing");

    assertThatThrownBy(() -> start(stage))
        .isInstanceOf(TemplateException.class)
        .hasMessageContaining("GET /nothing");
  }

  @Test
  void refusesToCacheWhatIsNoRead() {
    ToyStage stage = new ToyStage();
    stage.settings("PUT", THING).put("CachingEnabled", true);

    assertThatThrownBy(() -> start(stage)).hasMessageContaining("PUT " + THING);
  }

  @Test
  void refusesATimeThatIsTooLong() {
    ToyStage stage = new ToyStage();
    stage.settings("GET", THING).put("CachingEnabled", true).put("CacheTtlInSeconds", 3601);

    assertThatThrownBy(() -> start(stage)).hasMessageContaining("0 to 3600");
  }

  @ParameterizedTest
  @EnumSource(HeaderNames.class)
  void neverSharesWhatHasItsWholeKey(HeaderNames names) {
    start(
        new ToyStage().caches(THING, WHOLE_KEY).changed(StageCacheTest::requireCredential), names);
    String first = get("/v1/things/a", ALICE).body();

    assertThat(api.get("/v1/things/a", "authorization", BOB).body()).isNotEqualTo(first);
    assertThat(get("/v1/things/a", BOB).body()).isNotEqualTo(first);
  }

  private void start(ToyStage stage) {
    start(stage, HeaderNames.EXACT);
  }

  private void start(ToyStage stage, HeaderNames names) {
    api.close();
    api = stage.start(names);
  }

  private HttpResponse<String> get(String path, String token) {
    return api.get(path, "Authorization", token);
  }

  private static void requireCredential(ObjectNode document) {
    JsonNode parameters = document.path("paths").path(THING).path("get").path("parameters");
    ((ObjectNode) parameters.required(2)).put("required", true);
  }

  private static ObjectNode integration(ObjectNode document, String path) {
    return (ObjectNode)
        document.path("paths").path(path).path("get").required("x-amazon-apigateway-integration");
  }
}
