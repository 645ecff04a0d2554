package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.socialapi.local.gateway.http.ContentCoding;
import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.toy.ToyApi;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {
  private static final ToyApi API = compressingFrom(1_000);
  private static final ToyApi PLAIN = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
    PLAIN.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gzip              | gzip
          GZIP              | gzip
          deflate           | deflate
          br, gzip;q=0.5    | gzip
          deflate, gzip     | deflate
          gzip;q=0, deflate | deflate
          """)
  void answersInACodingThatTheClientNames(String accepted, String coding) throws IOException {
    HttpResponse<byte[]> response = put("", "Accept-Encoding", accepted);

    assertThat(response.headers().firstValue("Content-Encoding")).contains(coding);
    assertThat(decoded(response)).contains("\"resource\":\"/things/{id}\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "*", "identity", "gzip;q=0", ""})
  void answersAsItIs_whenTheClientNamesNoneThatIsKnown(String accepted) {
    HttpResponse<byte[]> response = put("", "Accept-Encoding", accepted);

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void answersAsItIs_whenTheAnswerIsSmall() {
    HttpResponse<String> response = API.get("/v1/mock", "Accept-Encoding", "gzip");

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(response.body()).isEqualTo("{\"stage\":\"v1\"}");
  }

  @Test
  void answersAsItIs_whenTheDocumentSaysNothing() {
    HttpResponse<String> response =
        PLAIN.send("PUT", "/v1/things/a", "", "Accept-Encoding", "gzip");

    assertThat(response.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(ContentCoding.class)
  void functionSeesABodyWithoutItsCoding(ContentCoding coding) throws IOException {
    byte[] body = coding.encode("Grüße".getBytes(StandardCharsets.UTF_8));
    HttpResponse<byte[]> response = put(PLAIN.uri(), body, "Content-Encoding", coding.wire());

    assertThat(decoded(response)).contains("\"body\":\"Grüße\"").doesNotContain("Content-Encoding");
  }

  @Test
  void refusesABodyThatIsNotOfItsCoding() {
    assertThat(put("no gzip", "Content-Encoding", "gzip").statusCode()).isEqualTo(400);
    assertThat(put("no deflate", "Content-Encoding", "deflate").statusCode()).isEqualTo(400);
  }

  @Test
  void refusesACodingThatIsUnknown() {
    assertThat(put("text", "Content-Encoding", "br").statusCode()).isEqualTo(415);
    assertThat(put("text", "Content-Encoding", "identity").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesABodyThatBecomesTooLarge() {
    byte[] bomb = ContentCoding.GZIP.encode(new byte[10 * 1024 * 1024 + 1]);

    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(put(API.uri(), bomb, "Content-Encoding", "gzip").statusCode()).isEqualTo(413);
  }

  @Test
  void refusesASizeThatIsNone() {
    assertThatThrownBy(() -> compressingFrom(10_485_761)).hasMessageContaining("0 to 10485760");
  }

  private static ToyApi compressingFrom(int bytes) {
    return ToyApi.start(
        document -> document.put("x-amazon-apigateway-minimum-compression-size", bytes),
        JsonNodeFactory.instance.objectNode(),
        HeaderNames.EXACT);
  }

  private static HttpResponse<byte[]> put(String body, String... headers) {
    return put(API.uri(), body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** The function echoes its event, which is longer than the bound. */
  private static HttpResponse<byte[]> put(URI api, byte[] body, String... headers) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(api + "/v1/things/a"))
            .headers(headers)
            .PUT(BodyPublishers.ofByteArray(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException exception) {
      throw new IllegalStateException(exception);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(exception);
    }
  }

  private static String decoded(HttpResponse<byte[]> response) throws IOException {
    Optional<ContentCoding> coding =
        response.headers().firstValue("Content-Encoding").flatMap(ContentCoding::named);
    byte[] body =
        coding.isPresent()
            ? coding.get().decode(response.body(), Integer.MAX_VALUE)
            : response.body();
    return new String(body, StandardCharsets.UTF_8);
  }
}
