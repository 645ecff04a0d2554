package dev.socialapi.site;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours code: comments, texts, words of the language. What it does not know stays plain. */
final class Highlighter {
  private static final String TEXT = "\"(?:[^\"\\\\\n]|\\\\.)*\"";
  private static final Map<String, Pattern> LANGUAGES =
      Map.of(
          "json",
          Pattern.compile("(?<text>" + TEXT + ")|(?<word>\\b(?:true|false|null|\\d+)\\b)"),
          "sh",
          Pattern.compile(
              "(?<comment>(?m:^|\\s)#[^\n]*)|(?<text>'[^']*'|"
                  + TEXT
                  + ")|(?<word>\\b(?:curl|echo|for|do|done|if|then|fi)\\b)"),
          "ts",
          Pattern.compile(
              "(?<comment>//[^\n]*)|(?<text>"
                  + TEXT
                  + "|`[^`]*`)|(?<word>\\b(?:as|async|await|break|catch|class|const|constructor|"
                  + "declare|do|else|extends|for|from|function|if|import|let|new|of|return|super|"
                  + "throw|try|type|typeof|while|yield)\\b)"));

  private Highlighter() {}

  static String html(String language, String code) {
    Pattern pattern = LANGUAGES.get(language);
    if (pattern == null) {
      return escaped(code);
    }
    var html = new StringBuilder();
    int end = 0;
    Matcher matcher = pattern.matcher(code);
    while (matcher.find()) {
      html.append(escaped(code.substring(end, matcher.start())))
          .append("<span class=\"")
          .append(kind(matcher.toMatchResult()))
          .append("\">")
          .append(escaped(matcher.group()))
          .append("</span>");
      end = matcher.end();
    }
    return html.append(escaped(code.substring(end))).toString();
  }

  private static String kind(MatchResult match) {
    return match.namedGroups().keySet().stream()
        .filter(name -> match.group(name) != null)
        .findFirst()
        .orElseThrow();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
