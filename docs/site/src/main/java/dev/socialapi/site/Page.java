package dev.socialapi.site;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What all pages have around them. */
final class Page {
  private final String version;
  private final List<Guide> guides;

  Page(String version, List<Guide> guides) {
    this.version = version;
    this.guides = List.copyOf(guides);
  }

  /**
   * A page of text.
   *
   * @param root the way from the page to the site's first one, such as {@code ../}
   */
  String ofText(String root, String title, String html) {
    return page(
        root,
        title,
        """
        <div class="columns">
        <nav class="guides" aria-label="Guides"><details><summary>Guides</summary>
        <ol>
        %s
        </ol></details></nav>
        <main>
        %s
        </main>
        </div>
        """
            .formatted(
                guides.stream().map(guide -> link(root, guide, title)).collect(joining("\n")),
                html));
  }

  /** The page of the reference, which a script fills. */
  String ofReference() {
    return page(
        "",
        "Reference",
        """
        <main id="reference">
        <noscript><p>The reference needs JavaScript. <a href="openapi.yaml">openapi.yaml</a> does not.</p></noscript>
        </main>
        <script src="assets/redoc.standalone.js"></script>
        <script src="assets/reference.js"></script>
        """);
  }

  private static String link(String root, Guide guide, String current) {
    return "<li><a href=\"%sguides/%s.html\"%s>%s</a></li>"
        .formatted(
            root,
            guide.name(),
            guide.title().equals(current) ? " aria-current=\"page\"" : "",
            Highlighter.escaped(guide.title()));
  }

  private String page(String root, String title, String body) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%2$s · Social API</title>
    <link rel="icon" href="%1$sassets/favicon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="%1$sassets/site.css">
    </head>
    <body>
    <header>
    <a class="brand" href="%1$sindex.html">Social API <span>%3$s</span></a>
    <nav aria-label="Site">
    <a href="%1$sindex.html#guides">Guides</a>
    <a href="%1$sreference.html">Reference</a>
    <a href="%1$schangelog.html">Changelog</a>
    </nav>
    </header>
    %4$s</body>
    </html>
    """
        .formatted(root, Highlighter.escaped(title), Highlighter.escaped(version), body);
  }
}
