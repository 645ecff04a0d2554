package dev.socialapi.local.gateway;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Request;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Lets requests of this machine in, and tells the stage's from those of the pages beside it. */
final class FrontDoor {
  /**
   * Any other name in Host means that a foreign page made the browser come here (DNS rebinding).
   */
  private static final Pattern LOOPBACK_HOST =
      Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");

  private final StagePipeline stage;
  private final String stagePath;
  private final Map<String, Page> pages;
  private final Consumer<String> log;

  FrontDoor(StagePipeline stage, String stageName, Map<String, Page> pages, Consumer<String> log) {
    this.stage = requireNonNull(stage, "stage is null");
    this.stagePath = "/" + stageName;
    this.pages = Map.copyOf(pages);
    this.log = requireNonNull(log, "log is null");
  }

  Answer answer(Request request) {
    try {
      if (!LOOPBACK_HOST.matcher(request.headers().last("Host").orElse("")).matches()) {
        return forbidden();
      }
      if (isBelow(stagePath, request.path())) {
        String path = request.path().substring(stagePath.length());
        return stage.answer(request, path.isEmpty() ? "/" : path);
      }
      return page(request.path()).map(page -> ask(page, request)).orElseGet(FrontDoor::forbidden);
    } catch (RuntimeException fault) {
      log.accept("gateway: " + fault);
      return Answer.plain(500, "Internal server error");
    }
  }

  /** The page with the longest prefix of the path. */
  private Optional<Page> page(String path) {
    return pages.entrySet().stream()
        .filter(entry -> isBelow(entry.getKey(), path))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }

  private static boolean isBelow(String prefix, String path) {
    return path.equals(prefix) || path.startsWith(prefix + "/");
  }

  private static Answer ask(Page page, Request request) {
    return page.methods().contains(request.method())
        ? page.answer(request)
        : Answer.plain(405, "Method Not Allowed").with("Allow", String.join(", ", page.methods()));
  }

  /** What AWS answers outside of any stage. */
  private static Answer forbidden() {
    return Answer.plain(403, "Forbidden");
  }
}
