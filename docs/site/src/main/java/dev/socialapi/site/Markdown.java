package dev.socialapi.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML: tables can be scrolled, code is coloured, and HTML is text. */
final class Markdown {
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .nodeRendererFactory(Code::new)
          .build();

  private Markdown() {}

  static String html(String markdown) {
    return RENDERER
        .render(PARSER.parse(markdown))
        .replace("<table>", "<div class=\"table\"><table>")
        .replace("</table>", "</table></div>");
  }

  /** Its blocks of code, in their order. */
  static List<Block> code(String markdown) {
    List<Block> blocks = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(FencedCodeBlock block) {
                blocks.add(new Block(block.getInfo(), block.getLiteral()));
              }
            });
    return blocks;
  }

  /** A block of code; its language may be empty. */
  record Block(String language, String text) {}

  /** Renders blocks of code. */
  private static final class Code implements NodeRenderer {
    private static final Map<String, String> NAMES =
        Map.of("sh", "curl", "ts", "TypeScript", "json", "JSON", "output", "prints");

    private final HtmlNodeRendererContext context;

    Code(HtmlNodeRendererContext context) {
      this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(FencedCodeBlock.class);
    }

    @Override
    public void render(Node node) {
      var block = (FencedCodeBlock) node;
      String language = block.getInfo();
      context.getWriter().line();
      context
          .getWriter()
          .raw(
              "<figure class=\"code %s\"><figcaption>%s</figcaption><pre tabindex=\"0\"><code>%s</code></pre></figure>"
                  .formatted(
                      language,
                      NAMES.getOrDefault(language, language),
                      Highlighter.html(language, block.getLiteral())));
      context.getWriter().line();
    }
  }
}
