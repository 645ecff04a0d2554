package dev.socialapi.local.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExplorerTest {
  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

  private final Explorer explorer = new Explorer("/v7/contract.json");

  @Test
  void servesEverythingThatThePageLinksTo() {
    List<String> links = links();

    assertThat(links).hasSize(5);
    assertThat(links).allSatisfy(link -> assertThat(get(link).status()).isEqualTo(200));
  }

  @Test
  void linksToNoOtherHost() {
    assertThat(links()).allMatch(link -> link.startsWith(Explorer.PATH + "/"));
    assertThat(text(get("/docs/explorer.js"))).doesNotContain("://");
  }

  @Test
  void allowsNothingFromOtherHosts() {
    assertThat(get("/docs").headers().toString())
        .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'");
  }

  @Test
  void loadsTheContractThatTheApiPublishes() {
    assertThat(text(get("/docs/explorer.js"))).contains("url: \"/v7/contract.json\"");
  }

  @Test
  void hasNoOtherPages() {
    assertThat(get("/docs/../secret").status()).isEqualTo(404);
    assertThat(get("/docs/swagger-initializer.js").status()).isEqualTo(404);
  }

  @Test
  void leadsToItself_fromAnotherPath() {
    Answer answer = get("/");

    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.headers().last("Location")).contains("/docs");
  }

  private List<String> links() {
    return LINK.matcher(text(get("/docs"))).results().map(ExplorerTest::target).toList();
  }

  private static String target(MatchResult link) {
    return link.group(1);
  }

  private static String text(Answer answer) {
    return new String(answer.body(), UTF_8);
  }

  private Answer get(String path) {
    return explorer.answer(
        new Request("GET", path, "", Headers.NONE, new byte[0], "127.0.0.1", "HTTP/1.1"));
  }
}
