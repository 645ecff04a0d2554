package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.socialapi.api.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Which entries of a batch have failed: those alone are delivered again. */
final class BatchAnswer {
  private final List<String> failures = new ArrayList<>();
  private final LogLine line;

  BatchAnswer(LogLine line) {
    this.line = line;
  }

  /**
   * Does the work on an entry. Its fault ends here, in the log, because it concerns no other entry.
   *
   * @return whether it has not failed
   */
  boolean attempt(String id, Runnable work) {
    line.tried();
    try {
      work.run();
      return true;
    } catch (RuntimeException fault) {
      var trace = new StringWriter();
      fault.printStackTrace(new PrintWriter(trace));
      line.failed(id, trace.toString());
      failures.add(id);
      return false;
    }
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (String id : failures) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", id);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
