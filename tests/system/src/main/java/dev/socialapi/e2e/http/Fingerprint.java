package dev.socialapi.e2e.http;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Everything in an answer but its time and what names its request. */
public record Fingerprint(List<String> texts) {
  private static final List<String> NAMES_REQUEST = List.of("date", "x-request-id");

  public static Fingerprint of(Response response) {
    String id = response.header("X-Request-Id");
    Stream<String> headers =
        response.headers().asList().stream()
            .filter(header -> !NAMES_REQUEST.contains(lower(header)))
            .map(Header::toString);
    return new Fingerprint(
        Stream.concat(Stream.of(response.statusLine(), response.asString()), headers)
            .map(text -> text.replace(id, "ID"))
            .toList());
  }

  private static String lower(Header header) {
    return header.getName().toLowerCase(Locale.ROOT);
  }
}
