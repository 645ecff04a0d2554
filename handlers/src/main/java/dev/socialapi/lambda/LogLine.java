package dev.socialapi.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.socialapi.api.Json;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.TableUsage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the log says of one invocation: one JSON object, which is metrics too (CloudWatch's embedded
 * metric format).
 *
 * <p>Takes ids, codes and counts. No method takes a header, a body or an address: what is never
 * handed in cannot be logged.
 */
final class LogLine {
  private static final int LAST_OF_ASCII = 127;

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
  private final List<Fault> faults = new ArrayList<>();
  private int status;
  private Optional<ProblemCode> problem = Optional.empty();

  /** The gateway's id of the request, which the client is told as well. */
  void request(String id) {
    texts.put("request_id", id);
  }

  void user(String id) {
    texts.put("user_id", id);
  }

  /** What the client is told; the last word counts. */
  void answered(int status, Optional<ProblemCode> problem) {
    this.status = status;
    this.problem = problem;
  }

  void refused(Refusal reason) {
    texts.put("refusal", reason.wire());
    metrics.put(Metric.REFUSALS, 1.0);
  }

  /** Something of a batch was tried, for good or ill. */
  void tried() {
    metrics.merge(Metric.RECORDS, 1.0, Double::sum);
  }

  /** What was tried has failed. A worker knows keys and ids alone, and so does its trace. */
  void failed(String record, String trace) {
    metrics.merge(Metric.FAILURES, 1.0, Double::sum);
    faults.add(new Fault(record, trace));
  }

  /**
   * The invocation has thrown, which is a fault unless it was a refusal. The type alone is told, as
   * a message may repeat anything.
   */
  void thrown(Throwable fault) {
    if (!metrics.containsKey(Metric.REFUSALS)) {
      texts.put("error", fault.getClass().getName());
    }
  }

  void duration(long nanos) {
    metrics.put(Metric.DURATION, Math.round(nanos / 1e4) / 1e2);
  }

  void coldStart(boolean cold) {
    metrics.put(Metric.COLD_START, cold ? 1.0 : 0.0);
  }

  void table(TableUsage usage) {
    metrics.put(Metric.TABLE_REQUESTS, (double) usage.requests());
    metrics.put(Metric.READ_UNITS, usage.readUnits());
    metrics.put(Metric.WRITE_UNITS, usage.writeUnits());
  }

  /**
   * The line, in ASCII: no text of it can end the line or move a terminal's cursor.
   *
   * @param timestamp when the invocation began: that is where Lambda counts its errors
   */
  byte[] write(long timestamp, Map<String, String> names) {
    var bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = Json.generator(bytes)) {
      json.setHighestNonEscapedChar(LAST_OF_ASCII);
      json.writeStartObject();
      writeDirectives(json, timestamp);
      writeTexts(json, names);
      writeTexts(json, texts);
      writeAnswer(json);
      for (var metric : metrics.entrySet()) {
        json.writeNumberField(metric.getKey().wire(), metric.getValue());
      }
      writeFaults(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void writeDirectives(JsonGenerator json, long timestamp) throws IOException {
    json.writeObjectFieldStart("_aws");
    json.writeNumberField("Timestamp", timestamp);
    json.writeArrayFieldStart("CloudWatchMetrics");
    writeDirective(json, List.of(Metric.DIMENSION), metrics.keySet());
    if (problem.isPresent()) {
      writeDirective(json, List.of(Metric.DIMENSION, Metric.CODE), List.of(Metric.PROBLEMS));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeDirective(
      JsonGenerator json, List<String> dimensions, Iterable<Metric> metrics) throws IOException {
    json.writeStartObject();
    json.writeStringField("Namespace", Metric.NAMESPACE);
    json.writeArrayFieldStart("Dimensions");
    json.writeStartArray();
    for (String dimension : dimensions) {
      json.writeString(dimension);
    }
    json.writeEndArray();
    json.writeEndArray();
    json.writeArrayFieldStart("Metrics");
    for (Metric metric : metrics) {
      json.writeStartObject();
      json.writeStringField("Name", metric.wire());
      json.writeStringField("Unit", metric.unit());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeTexts(JsonGenerator json, Map<String, String> texts) throws IOException {
    for (var text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
  }

  private void writeAnswer(JsonGenerator json) throws IOException {
    if (status > 0) {
      json.writeNumberField("status", status);
    }
    if (problem.isPresent()) {
      json.writeStringField(Metric.CODE, problem.get().wire());
      json.writeNumberField(Metric.PROBLEMS.wire(), 1);
    }
  }

  private void writeFaults(JsonGenerator json) throws IOException {
    if (faults.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("faults");
    for (Fault fault : faults) {
      json.writeStartObject();
      json.writeStringField("record", fault.record());
      json.writeStringField("trace", fault.trace());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private record Fault(String record, String trace) {}
}
