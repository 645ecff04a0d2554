package dev.socialapi.local.gateway.log;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.template.StageResource;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the lines of a stage that has an access log. */
public final class AccessLog {
  private final Optional<String> format;
  private final Consumer<String> lines;

  private AccessLog(Optional<String> format, Consumer<String> lines) {
    this.format = format;
    this.lines = requireNonNull(lines, "lines is null");
  }

  public static AccessLog of(StageResource stage, Consumer<String> lines) {
    String format = stage.properties().path("AccessLogSetting").path("Format").asText();
    return new AccessLog(Optional.of(format).filter(text -> !text.isEmpty()), lines);
  }

  public void write(Access access, Answer answer) {
    format.ifPresent(text -> lines.accept(access.line(text, answer)));
  }
}
