package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The site as the build has made it. */
class SiteIT {
  private static final Path SITE = Path.of("target/site");
  private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(SITE)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
    }
  }

  @Test
  void contractIsPublishedAsItIs() throws IOException {
    assertThat(SITE.resolve("openapi.yaml"))
        .hasSameBinaryContentAs(Spec.FOLDER.resolve("openapi.yaml"));
    assertThat(new ObjectMapper().readTree(SITE.resolve("openapi.json").toFile()))
        .isEqualTo(Spec.contract().document());
  }

  @Test
  void everyReleasedContractIsThere() throws IOException {
    try (Stream<Path> released = Files.list(Spec.FOLDER.resolve("released"))) {
      assertThat(released.filter(file -> file.toString().endsWith(".yaml")))
          .isNotEmpty()
          .allSatisfy(file ->
              assertThat(SITE.resolve("openapi-" + file.getFileName()))
                  .hasSameBinaryContentAs(file));
    }
  }

  @Test
  void everyGuideIsThere() throws IOException {
    assertThat(pages())
        .extracting(page -> SITE.relativize(page).toString())
        .contains("index.html", "reference.html", "changelog.html", "404.html")
        .contains(
            Stream.of(
                    "authentication",
                    "errors",
                    "paging",
                    "concurrency",
                    "idempotency",
                    "caching",
                    "limits",
                    "versioning")
                .map(name -> "guides/" + name + ".html")
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere_andNothingIsLoadedFromElsewhere(Path page) throws IOException {
    String html = Files.readString(page);
    List<String> links = all(LINK, html);

    assertThat(links).isNotEmpty();
    assertThat(html).doesNotContain("style=", "<style", "<script>");
    for (String link : links) {
      if (!link.startsWith("https://")) {
        assertThat(leadsSomewhere(page, link)).as(page + " -> " + link).isTrue();
      }
    }
    assertThat(all(Pattern.compile("(?:src|<link[^>]*href)=\"([^\"]*)\""), html))
        .noneMatch(link -> link.contains("//"));
  }

  @Test
  void noFragmentOfAGuideIsLeftUncompiled() throws IOException {
    assertThat(names("target/typescript", ".ts"))
        .containsAll(names("target/typescript/compiled", ".js"))
        .hasSize(names("target/typescript/compiled", ".js").size() + 2); // globals, types
  }

  /** It stands in for pages in any folder. */
  @Test
  void pageForWhatIsMissingLinksFromTheRoot() throws IOException {
    assertThat(all(LINK, Files.readString(SITE.resolve("404.html"))))
        .contains("/assets/site.css", "/index.html")
        .allMatch(link -> link.startsWith("/"));
  }

  @Test
  void everyFileHasAMediaType() throws IOException {
    Set<String> extensions =
        Files.readAllLines(Path.of("target/media-types.txt")).stream()
            .map(line -> line.split(" ", 2)[0])
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(SITE)) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> file.toString().replaceFirst(".*\\.", ""))
          .isSubsetOf(extensions);
    }
  }

  private static boolean leadsSomewhere(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path file =
        parts[0].isEmpty()
            ? page
            : parts[0].startsWith("/")
                ? SITE.resolve(parts[0].substring(1))
                : page.resolveSibling(parts[0]).normalize();
    if (!Files.exists(file)) {
      return false;
    }
    if (parts.length == 1 || file.endsWith(Reference.PAGE)) {
      return true;
    }
    return all(ID, Files.readString(file)).contains(parts[1]);
  }

  private static List<String> all(Pattern pattern, String html) {
    return pattern.matcher(html).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static Set<String> names(String folder, String extension) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(extension))
          .map(name -> name.substring(0, name.indexOf('.')))
          .collect(Collectors.toSet());
    }
  }
}
