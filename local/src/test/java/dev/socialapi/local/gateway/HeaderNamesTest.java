package dev.socialapi.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.toy.RawHttp;
import dev.socialapi.local.toy.ToyApi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the server's library knows, and would rather spell its own way. */
class HeaderNamesTest {
  private static final ToyApi API = ToyApi.start();

  @AfterAll
  static void stop() {
    API.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "authorization: Bearer allow",
        "AUTHORIZATION: Bearer allow",
        "if-none-match: \"3\"",
        "accept: */*",
        "ACCEPT: text/html",
        "content-type: application/json",
        "x-other: 1"
      })
  void arriveAsTheClientWroteThem(String line) {
    String name = line.substring(0, line.indexOf(':'));

    String answer =
        RawHttp.send(
            API.uri(), "PUT /v1/things/a HTTP/1.1", "Host: localhost", line, "Connection: close");

    assertThat(answer).contains("\"" + name + "\":");
  }
}
