package dev.socialapi.local.explorer;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.Page;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Headers;
import dev.socialapi.local.gateway.http.Request;
import java.util.Optional;
import java.util.Set;

/** The page for trying the API out, and what it is made of; any other path leads there. */
public final class Explorer implements Page {
  public static final String PATH = "/docs";

  /** The page itself: it names its parts relative to it. */
  private static final String HOME = PATH + "/";

  private static final String SETTINGS = "settings.json";

  private static final Set<String> SWAGGER_UI = Set.of("swagger-ui.css", "swagger-ui-bundle.js");

  /** Nothing but our own files; "data:" are the images within Swagger UI's style sheet. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final PageSettings settings;

  public Explorer(PageSettings settings) {
    this.settings = requireNonNull(settings, "settings");
  }

  @Override
  public Answer answer(Request request) {
    if (!request.path().startsWith(HOME)) {
      return new Answer(302, Headers.NONE.plus("Location", HOME), new byte[0]);
    }
    String name = request.path().substring(HOME.length());
    return file(name.isEmpty() ? "index.html" : name)
        .orElseGet(() -> Answer.plain(404, "There is no such page."))
        .with("Cache-Control", "no-cache")
        .with("Content-Security-Policy", POLICY)
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff");
  }

  private Optional<Answer> file(String name) {
    if (name.equals(SETTINGS)) {
      return Optional.of(Answer.of(200, "application/json", settings.json()));
    }
    return asset(name).map(asset -> Answer.of(200, asset.contentType(), asset.read()));
  }

  private static Optional<Asset> asset(String name) {
    if (SWAGGER_UI.contains(name)) {
      return Optional.of(Asset.ofSwaggerUi(name));
    }
    return Asset.in("page", name).or(() -> Asset.in("local", name));
  }
}
