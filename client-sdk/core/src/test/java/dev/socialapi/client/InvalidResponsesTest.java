package dev.socialapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static dev.socialapi.client.Answers.NEW_POST;
import static dev.socialapi.client.Answers.POST;
import static dev.socialapi.client.Answers.POST_ID;
import static dev.socialapi.client.Answers.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none of the API's. A change that was answered so is not sent again. */
class InvalidResponsesTest {
  private static final int TOO_LARGE = 16 * 1024 * 1024 + 1;

  @RegisterExtension static final WireMockExtension SERVER = Answers.server();
  @RegisterExtension static final WireMockExtension ELSEWHERE = Answers.server();

  private final SocialClient client = Answers.client(SERVER).build();

  @AfterEach
  void close() {
    client.close();
  }

  static Stream<Arguments> garbage() {
    Map<String, String> bodies =
        Map.ofEntries(
            Map.entry("empty", ""),
            Map.entry("no JSON", "<<<>>>"),
            Map.entry("truncated", POST.substring(0, POST.length() - 5)),
            Map.entry("more behind it", POST + "{}"),
            Map.entry("an array", "[" + POST + "]"),
            Map.entry("a string", "\"a post\""),
            Map.entry("null", "null"),
            Map.entry("a required member missing", POST.replace("\"name\": \"First\", ", "")),
            Map.entry("a required member null", POST.replace("\"First\"", "null")),
            Map.entry("a wrong type", POST.replace("\"First\"", "{\"a\": 1}")),
            Map.entry("no UUID", POST.replace(POST_ID.toString(), "fourteen")),
            Map.entry("no time", POST.replace("2024-12-06T20:14:46.272Z", "yesterday")),
            Map.entry("very deep", "{\"a\":".repeat(100_000)),
            Map.entry("NUL", "\0\0\0\0"));
    return Stream.of(Way.values())
        .flatMap(way ->
            bodies.entrySet().stream()
                .map(body -> Arguments.of(way, body.getKey(), body.getValue())));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("garbage")
  void isRefused_whenBodyIsNotAsItShouldBe(Way way, String kind, String body) {
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(201, body)));

    assertThatExceptionOfType(InvalidResponseException.class)
        .as(kind)
        .isThrownBy(() -> create(way))
        .matches(e -> e.status() == 201)
        .matches(e -> e.requestId().orElseThrow().equals(Answers.REQUEST_ID))
        .matches(e -> e.attempts() == 1)
        .matches(SocialApiException::mayBeDone)
        .withMessageStartingWith("createPost: 201 application/json is")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    assertThat(sent()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void isRefused_whenBodyIsNoUtf8(Way way) {
    byte[] latin = POST.replace("First", "Fürst").getBytes(StandardCharsets.ISO_8859_1);
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, "").withBody(latin)));

    assertThatExceptionOfType(InvalidResponseException.class)
        .isThrownBy(() -> get(way))
        .withMessageContaining("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html; charset=utf-8", "text/plain", "application/xml", "none"})
  void isRefused_whenContentTypeIsAnother(String type) {
    ResponseDefinitionBuilder answer = aResponse().withStatus(200).withBody("<html>Sign in</html>");
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(type.equals("none") ? answer : answer.withHeader("Content-Type", type)));

    for (Way way : Way.values()) {
      assertThatExceptionOfType(InvalidResponseException.class)
          .isThrownBy(() -> get(way))
          .withMessageContaining("is no JSON: \"<html>Sign in</html>\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json;charset=UTF-8", "APPLICATION/JSON", "application/hal+json"})
  void isRead_whenContentTypeIsAKindOfJson(String type) {
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withHeader("Content-Type", type).withBody(POST)));

    assertThat(get(Way.BLOCKING).postId()).isEqualTo(POST_ID);
  }

  @ParameterizedTest
  @EnumSource
  void isRefused_whenBodySaysThatItIsGigantic(Way way) throws Exception {
    RawServer.Script script =
        (number, out, socket) -> RawServer.write(out, RawServer.head(200, Long.MAX_VALUE) + POST);
    refusesTooLarge(way, script);
  }

  @ParameterizedTest
  @EnumSource
  void isRefused_whenBodyGrowsGigantic(Way way) throws Exception {
    byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    RawServer.Script script =
        (number, out, socket) -> {
          RawServer.write(out, "HTTP/1.1 200 Fine\r\nContent-Type: application/json\r\n\r\n");
          while (true) {
            out.write(blanks);
          }
        };
    refusesTooLarge(way, script);
  }

  private static void refusesTooLarge(Way way, RawServer.Script script) throws Exception {
    try (RawServer server = RawServer.start(script);
        SocialClient client = server.client().build()) {
      assertThatExceptionOfType(InvalidResponseException.class)
          .isThrownBy(() ->
              way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID)))
          .withMessageContaining("more than 16777216 bytes")
          .matches(e -> e.status() == 200);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void isRead_whenBodyIsAsLargeAsMayBe() {
    String padded = POST + " ".repeat(TOO_LARGE - 1 - POST.length());
    SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, padded)));

    assertThat(get(Way.BLOCKING).postId()).isEqualTo(POST_ID);
  }

  static Stream<Arguments> redirects() {
    return Stream.of(Way.values())
        .flatMap(
            way -> Stream.of(301, 302, 303, 307, 308).map(status -> Arguments.of(way, status)));
  }

  @ParameterizedTest
  @MethodSource("redirects")
  void isNotFollowed_whenAnswerIsARedirect(Way way, int status) {
    ELSEWHERE.stubFor(any(anyUrl()).willReturn(Answers.post()));
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(status)
                    .withHeader("Location", ELSEWHERE.baseUrl() + Answers.POST_PATH)));

    assertThatExceptionOfType(InvalidResponseException.class)
        .isThrownBy(() -> get(way))
        .matches(e -> e.status() == status)
        .withMessageContaining("redirects are not followed");
    assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void isRefused_whenNobodyAskedForNotModified(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(304)));

    assertThatExceptionOfType(InvalidResponseException.class)
        .isThrownBy(() -> get(way))
        .matches(e -> e.status() == 304);
  }

  /** An operation without a body does not mind one. */
  @ParameterizedTest
  @EnumSource
  void isFine_whenBodyIsOfNoInterest(Way way) {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("<html>")));

    way.call(
        client,
        c -> {
          c.posts().deletePost(POST_ID);
          return "";
        },
        c -> c.posts().deletePost(POST_ID).thenApply(done -> ""));

    assertThat(sent()).isEqualTo(1);
  }

  @Test
  void quotesNoSecret_whenBodyHasSome() {
    String jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI1YiJ9.c2lnbmF0dXJl";
    List<String> bodies = new ArrayList<>();
    for (String secret : List.of(SECRET, jwt)) {
      bodies.add(secret);
      bodies.add("{\"token\": \"" + secret + "\"");
      bodies.add("x".repeat(190) + " " + secret);
      bodies.add("Authorization: Bearer " + secret);
      bodies.add(POST.replace(POST_ID.toString(), secret));
    }
    for (String body : bodies) {
      SERVER.stubFor(any(anyUrl()).willReturn(Answers.json(200, body)));

      assertThatExceptionOfType(InvalidResponseException.class)
          .isThrownBy(() -> get(Way.BLOCKING))
          .satisfies(
              e -> assertThat(stackTrace(e)).doesNotContain("0123456789", "eyJ", "c2lnbmF0dXJl"));
    }
  }

  private static String stackTrace(Throwable failure) {
    var text = new java.io.StringWriter();
    failure.printStackTrace(new java.io.PrintWriter(text));
    return text.toString();
  }

  private dev.socialapi.client.model.Post create(Way way) {
    return way.call(
        client, c -> c.posts().createPost(NEW_POST), c -> c.posts().createPost(NEW_POST));
  }

  private dev.socialapi.client.model.Post get(Way way) {
    return way.call(client, c -> c.posts().getPost(POST_ID), c -> c.posts().getPost(POST_ID));
  }

  private static int sent() {
    return SERVER.findAll(anyRequestedFor(anyUrl())).size();
  }
}
