package dev.socialapi.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A JSON value that is text already and is written as it stands. */
public record RawJson(String text) implements JsonBody {
  public RawJson {
    requireNonNull(text, "text");
  }

  @Override
  public void write(JsonGenerator out) throws IOException {
    out.writeRawValue(text);
  }
}
