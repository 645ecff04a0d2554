package dev.socialapi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Something that writes itself as one JSON value. */
public interface JsonBody {
  void write(JsonGenerator out) throws IOException;
}
