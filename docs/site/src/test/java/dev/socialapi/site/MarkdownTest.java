package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
  @Test
  void htmlIsText() {
    assertThat(Markdown.html("a <b>c</b> `<d>`"))
        .isEqualTo("<p>a &lt;b&gt;c&lt;/b&gt; <code>&lt;d&gt;</code></p>\n");
  }

  @Test
  void headingsCanBeLinkedTo() {
    assertThat(Markdown.html("## From a page")).contains("<h2 id=\"from-a-page\">");
  }

  @Test
  void wideTablesScroll() {
    assertThat(Markdown.html("| a |\n|---|\n| b |")).contains("<div class=\"table\"><table>");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '~',
      value = {
        "sh, curl '<a>' # b, <span class=\"word\">curl</span> <span"
            + " class=\"text\">'&lt;a&gt;'</span><span class=\"comment\"> # b</span>",
        "ts, const a = \"//b\";, <span class=\"word\">const</span> a = <span"
            + " class=\"text\">&quot;//b&quot;</span>;",
        "json, true, <span class=\"word\">true</span>",
        "text, const <a>, const &lt;a&gt;"
      })
  void codeIsColoured(String language, String code, String html) {
    assertThat(Highlighter.html(language, code)).isEqualTo(html);
  }
}
