package dev.socialapi.local.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
  private static final String POLICY = "default-src 'self'";

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("content-security-policy.txt"), POLICY);
    Files.writeString(
        folder.resolve("media-types.txt"),
        "html text/html; charset=utf-8\n"
            + "js text/javascript; charset=utf-8\n"
            + "yaml application/yaml\n");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    for (String name :
        new String[] {"index.html", "guides/index.html", "openapi.yaml", "types.d.ts", "a.js"}) {
      Path file = folder.resolve("site").resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/reference/, index.html, text/html; charset=utf-8",
    "/reference/index.html, index.html, text/html; charset=utf-8",
    "/reference/guides/, guides/index.html, text/html; charset=utf-8",
    "/reference/openapi.yaml, openapi.yaml, application/yaml",
    "/reference/a.js, a.js, text/javascript; charset=utf-8",
    "/reference/types.d.ts, types.d.ts, text/plain; charset=utf-8"
  })
  void servesItsFiles(String path, String content, String type) throws IOException {
    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(new String(answer.body(), UTF_8)).isEqualTo(content);
    assertThat(answer.headers().last("Content-Type")).contains(type);
    assertThat(answer.headers().last("Content-Security-Policy")).contains(POLICY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/reference/../secret.txt",
        "/reference/%2e%2e/secret.txt",
        "/reference/..%2fsecret.txt",
        "/reference//index.html",
        "/reference/guides",
        "/reference/nothing.html"
      })
  void hasNothingElse(String path) throws IOException {
    assertThat(get(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/reference/nothing.html", "/reference/guides/nothing/at/all"})
  void showsItsOwnPage_whereThereIsNone(String path) throws IOException {
    Files.writeString(folder.resolve("site/404.html"), "<a href=\"/index.html\">Begin</a>");

    Answer answer = get(path);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(new String(answer.body(), UTF_8))
        .isEqualTo("<a href=\"/reference/index.html\">Begin</a>");
    assertThat(answer.headers().last("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.headers().last("Content-Security-Policy")).contains(POLICY);
  }

  @Test
  void leadsToItsFirstPage() throws IOException {
    assertThat(get("/reference").headers().last("Location")).contains("/reference/");
  }

  @Test
  void isEmpty_whenItIsNotBuilt() throws IOException {
    Site site = Site.at(folder.resolve("nowhere"));

    assertThat(site.answer(request("/reference/")).status()).isEqualTo(404);
  }

  private Answer get(String path) throws IOException {
    return Site.at(folder.resolve("site")).answer(request(path));
  }

  private static Request request(String path) {
    return new Request("GET", path, "", Headers.NONE, new byte[0], "127.0.0.1", "HTTP/1.1");
  }
}
