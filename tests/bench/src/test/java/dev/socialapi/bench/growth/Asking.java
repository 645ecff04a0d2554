package dev.socialapi.bench.growth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.socialapi.functions.Functions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks all questions about a data set as it is now, in rounds. */
final class Asking {
  private final Deployments deployments;
  private final List<List<Question>> questions;
  private final Map<Row, Sample> samples = new LinkedHashMap<>();

  Asking(DataSet data, Deployments deployments) {
    this.deployments = deployments;
    this.questions = Questions.of(data);
  }

  /** Asks each question once. */
  void round() {
    for (List<Question> together : questions) {
      JsonNode body = MissingNode.getInstance();
      for (Question question : together) {
        body = ask(question, body);
      }
    }
  }

  /** What all rounds until now have measured. */
  Map<Row, Sample> samples() {
    return samples;
  }

  /** The body of the answer. */
  private JsonNode ask(Question question, JsonNode before) {
    byte[] event = question.event().apply(before).bytes();
    Functions functions = deployments.of(question.shards());
    functions.of(question.operation());
    long start = System.nanoTime();
    Functions.Answer answer = functions.call(question.operation(), event);
    double millis = (System.nanoTime() - start) / 1e6;
    if (answer.status() < 200 || answer.status() > 204) {
      throw new AssertionError(question.row() + " was answered " + answer.node());
    }
    samples.computeIfAbsent(question.row(), _ -> new Sample()).add(answer.cost(), millis);
    return answer.body();
  }
}
