package dev.socialapi.local.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.identity.SampleUser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplorerTest {
  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"(\\w[^\"]*)\"");
  private static final Pattern IMPORT =
      Pattern.compile("(?:from '\\./|@import url\\(\")([\\w.-]+)");
  private static final List<SampleUser> SAMPLES =
      List.of(new SampleUser("Alice", "alice@example.com", "Quiet-river-42"));

  private final Explorer explorer =
      new Explorer(new PageSettings("/v7/contract.json", Optional.of("/reference/"), SAMPLES));

  @Test
  void servesEverythingThatThePageIsMadeOf() {
    Set<String> files = files();

    assertThat(files).contains("swagger-ui-bundle.js", "swagger-ui.css", "main.js");
    assertThat(files)
        .allSatisfy(file -> assertThat(get("/docs/" + file).status()).as(file).isEqualTo(200));
  }

  @Test
  void namesNoOtherHost() {
    assertThat(files())
        .filteredOn(file -> !file.startsWith("swagger-ui"))
        .filteredOn(file -> !file.endsWith(".svg")) // which names its own format by an address
        .allSatisfy(file -> assertThat(text(get("/docs/" + file))).as(file).doesNotContain("://"));
  }

  @Test
  void allowsNothingFromOtherHosts_norWithinThePage() {
    assertThat(get("/docs/").headers().last("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
        .doesNotContain("unsafe");
    assertThat(get("/docs/").headers().last("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void tellsThePageWhereItIs() throws IOException {
    JsonNode settings = settings(explorer);

    assertThat(settings.path("contract").asText()).isEqualTo("/v7/contract.json");
    assertThat(settings.path("reference").asText()).isEqualTo("/reference/");
    assertThat(settings.at("/sign_in/endpoint").asText()).isEqualTo(SignIn.PATH);
    assertThat(settings.at("/sign_in/sample_users/0/email").asText())
        .isEqualTo("alice@example.com");
    String module = settings.at("/sign_in/module").asText();
    assertThat(get("/docs/" + module.substring(2)).status()).isEqualTo(200);
  }

  @Test
  void tellsNoPassword() throws IOException {
    assertThat(settings(explorer).toString()).doesNotContain("Quiet-river-42");
  }

  @Test
  void linksToNoReference_whenThereIsNone() throws IOException {
    var alone = new Explorer(new PageSettings("/v7/contract.json", Optional.empty(), List.of()));

    assertThat(settings(alone).has("reference")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/../secret",
        "/docs/..%2Fpackage-info.class",
        "/docs/page/index.html",
        "/docs/Asset.class",
        "/docs/swagger-initializer.js",
        "/docs//index.html",
        "/docs/index.html/"
      })
  void hasNoOtherPages(String path) {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs"})
  void leadsToItself_fromAnotherPath(String path) {
    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.headers().last("Location")).contains("/docs/");
  }

  /** What the page links to, and what those scripts and style sheets import, and so on. */
  private Set<String> files() {
    Set<String> files = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(named(LINK, "index.html").toList());
    open.add("local-sign-in.js");
    while (!open.isEmpty()) {
      String file = open.pop();
      if (files.add(file) && !file.startsWith("swagger-ui")) {
        named(IMPORT, file).forEach(open::push);
      }
    }
    return files;
  }

  private Stream<String> named(Pattern pattern, String file) {
    return pattern.matcher(text(get("/docs/" + file))).results().map(match -> match.group(1));
  }

  private static JsonNode settings(Explorer explorer) throws IOException {
    return new ObjectMapper().readTree(get(explorer, "/docs/settings.json").body());
  }

  private static String text(Answer answer) {
    return new String(answer.body(), UTF_8);
  }

  private Answer get(String path) {
    return get(explorer, path);
  }

  private static Answer get(Explorer explorer, String path) {
    return explorer.answer(
        new Request("GET", path, "", Headers.NONE, new byte[0], "127.0.0.1", "HTTP/1.1"));
  }
}
