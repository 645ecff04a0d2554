package dev.socialapi.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/**
 * The published contract's site, at a desk and on a phone. With {@code -Dscreenshots=update} its
 * pictures go to {@code docs/screenshots}.
 */
@EndToEnd
@Execution(CONCURRENT)
class SiteE2E {
  private static final List<String> SIZES = List.of("desk", "phone");

  private final URI site;
  private JsonNode outcome = MissingNode.getInstance();

  SiteE2E(RunningSystem system) {
    this.site = system.state().base().resolve("/reference/");
  }

  @BeforeAll
  void read() throws IOException {
    Path pictures = Files.createDirectories(Repository.work("site"));
    outcome = Browser.shared().play("site", Map.of("url", site, "folder", pictures.toString()));
    if (System.getProperty("screenshots", "").equals("update")) {
      for (String name : List.of("guide-1280", "guide-390", "reference-1280", "reference-390")) {
        Path to = Files.createDirectories(Repository.screenshots()).resolve(name + ".png");
        Files.copy(pictures.resolve(name + ".png"), to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  @Test
  void searchFindsAnOperation_andLeadsToIt() {
    for (String size : SIZES) {
      assertThat(outcome.at("/found/" + size + "/title").asText())
          .isEqualTo("List all posts that the caller may see");
      assertThat(outcome.at("/found/" + size + "/top").asInt()).isBetween(40, 400);
    }
  }

  @Test
  void searchesInAWorker() {
    assertThat(outcome.path("workers"))
        .hasSameSizeAs(SIZES)
        .allSatisfy(workers -> assertThat(workers.asInt()).isPositive());
  }

  @Test
  void asksNobodyElse_andBreaksNoRuleOfItsOwn() {
    assertThat(outcome.path("hosts"))
        .extracting(JsonNode::asText)
        .containsExactly(site.getAuthority());
    assertThat(outcome.path("errors")).isEmpty();
  }

  @Test
  void hasAPageForWhatIsMissing_whoseLinksLeadBack() throws Exception {
    HttpResponse<String> missing = get(site.resolve("guides/nothing/at/all"));

    assertThat(missing.statusCode()).isEqualTo(404);
    Matcher links = Pattern.compile("href=\"([^\"]*)\"").matcher(missing.body());
    assertThat(links.results().map(link -> link.group(1)).distinct())
        .hasSizeGreaterThan(10)
        .allSatisfy(link -> assertThat(get(site.resolve(link)).statusCode()).isEqualTo(200));
  }

  @Test
  void noPageIsWiderThanItsWindow() {
    assertThat(outcome.path("pages")).hasSizeGreaterThanOrEqualTo(11);
    assertThat(outcome.path("tooWide")).isEmpty();
  }

  private static HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }
}
