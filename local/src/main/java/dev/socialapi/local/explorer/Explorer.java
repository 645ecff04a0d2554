package dev.socialapi.local.explorer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.Page;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.util.Map;

/** The page for trying the API out, and what it is made of; any other path leads there. */
public final class Explorer implements Page {
  public static final String PATH = "/docs";

  private static final String SCRIPT = "/explorer.js";

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "",
          Asset.ours("index.html", "text/html; charset=utf-8"),
          "/",
          Asset.ours("index.html", "text/html; charset=utf-8"),
          "/explorer.css",
          Asset.ours("explorer.css", "text/css; charset=utf-8"),
          SCRIPT,
          Asset.ours("explorer.js", "text/javascript; charset=utf-8"),
          "/favicon-32x32.png",
          Asset.ofSwaggerUi("favicon-32x32.png", "image/png"),
          "/swagger-ui.css",
          Asset.ofSwaggerUi("swagger-ui.css", "text/css; charset=utf-8"),
          "/swagger-ui-bundle.js",
          Asset.ofSwaggerUi("swagger-ui-bundle.js", "text/javascript; charset=utf-8"));

  /** Nothing but our own files; "data:" are the images within Swagger UI's style sheet. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final String contract;

  /**
   * @param contract the path at which the API publishes its contract
   */
  public Explorer(String contract) {
    this.contract = requireNonNull(contract, "contract");
  }

  @Override
  public Answer answer(Request request) {
    if (!request.path().startsWith(PATH)) {
      return new Answer(302, Headers.NONE.plus("Location", PATH), new byte[0]);
    }
    String name = request.path().substring(PATH.length());
    Asset asset = ASSETS.get(name);
    if (asset == null) {
      return Answer.of(404, "text/plain; charset=utf-8", "No such page.\n".getBytes(UTF_8));
    }
    byte[] content = name.equals(SCRIPT) ? script(asset) : asset.read();
    return Answer.of(200, asset.contentType(), content)
        .with("Cache-Control", "no-cache")
        .with("Content-Security-Policy", POLICY)
        .with("X-Content-Type-Options", "nosniff");
  }

  private byte[] script(Asset asset) {
    return new String(asset.read(), UTF_8).replace("{contract}", contract).getBytes(UTF_8);
  }
}
