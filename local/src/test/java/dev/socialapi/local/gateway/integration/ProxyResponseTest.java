package dev.socialapi.local.gateway.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers.Header;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyResponseTest {
  @Test
  void hasStatusHeadersAndBody() throws Exception {
    Answer answer =
        answer(
            """
            {"statusCode": 201, "headers": {"ETag": "\\"1\\"", "X-Number": 7, "Content-Type": "text/x"},
             "body": "grüße"}
            """);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers().lines())
        .containsExactly(
            new Header("ETag", "\"1\""),
            new Header("X-Number", "7"),
            new Header("Content-Type", "text/x"));
    assertThat(answer.body()).asString().isEqualTo("grüße");
  }

  @Test
  void prefersMultipleValues_whenAHeaderIsThereTwice() throws Exception {
    Answer answer =
        answer(
            """
            {"statusCode": "200", "headers": {"A": "1", "B": "2"},
             "multiValueHeaders": {"A": ["3", "4"]}, "body": null, "isBase64Encoded": null}
            """);

    assertThat(answer.headers().lines())
        .containsExactly(
            new Header("B", "2"),
            new Header("A", "3"),
            new Header("A", "4"),
            new Header("Content-Type", "application/json"));
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WWW-Authenticate, x-amzn-Remapped-WWW-Authenticate",
    "date, x-amzn-Remapped-date",
    "Server, x-amzn-Remapped-Server",
    "Authorization, x-amzn-Remapped-Authorization",
  })
  void renamesHeaders(String sent, String received) throws Exception {
    Answer answer = answer("{\"statusCode\": 200, \"headers\": {\"" + sent + "\": \"x\"}}");

    assertThat(answer.headers().lines()).contains(new Header(received, "x"));
    assertThat(answer.headers().last(sent)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Transfer-Encoding", "content-length", "Upgrade"})
  void dropsHeaders(String name) throws Exception {
    Answer answer = answer("{\"statusCode\": 200, \"headers\": {\"" + name + "\": \"9\"}}");

    assertThat(answer.headers().lines()).extracting(Header::name).containsExactly("Content-Type");
  }

  @Test
  void decodesBase64_whenTheClientAcceptsIt() throws Exception {
    String response = "{\"statusCode\": 200, \"body\": \"YWJj\", \"isBase64Encoded\": true}";

    assertThat(read(response).answer(true).body()).asString().isEqualTo("abc");
    assertThat(read(response).answer(false).body()).asString().isEqualTo("YWJj");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{}",
        "{\"statusCode\": null}",
        "{\"statusCode\": 99}",
        "{\"statusCode\": 200.5}",
        "{\"statusCode\": \"ok\"}",
        "{\"statusCode\": 200, \"body\": {}}",
        "{\"statusCode\": 200, \"headers\": []}",
        "{\"statusCode\": 200, \"headers\": {\"A\": null}}",
        "{\"statusCode\": 200, \"headers\": {\"A\": [\"1\"]}}",
        "{\"statusCode\": 200, \"multiValueHeaders\": {\"A\": \"1\"}}",
        "{\"statusCode\": 200, \"isBase64Encoded\": \"true\"}",
        "{\"statusCode\": 200, \"statusDescription\": \"OK\"}",
      })
  void isMalformed_whenItHasAnyOtherShape(String response) {
    assertThatExceptionOfType(MalformedResponseException.class).isThrownBy(() -> read(response));
  }

  private static Answer answer(String response) throws MalformedResponseException {
    return read(response).answer(false);
  }

  private static ProxyResponse read(String response) throws MalformedResponseException {
    return ProxyResponse.read(response.getBytes(StandardCharsets.UTF_8));
  }
}
