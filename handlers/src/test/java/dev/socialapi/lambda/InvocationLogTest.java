package dev.socialapi.lambda;

import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.problem.ProblemCode.INTERNAL;
import static dev.socialapi.problem.ProblemCode.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.store.TableMeter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationLogTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final InvocationLog log = new InvocationLog("getPost", new TableMeter(), AT_NOON);
  private final NoContext context = new NoContext();

  @AfterEach
  void endTrace() {
    System.clearProperty(TraceId.PROPERTY);
  }

  @Test
  void saysWhoAskedWhatAndWhatBecameOfIt() throws IOException {
    System.setProperty(
        TraceId.PROPERTY, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8");

    JsonNode line =
        observe(said -> {
          said.request("request-1");
          said.user("user-1");
          said.answered(404, Optional.of(NOT_FOUND));
        });

    assertThat(line.path("operation").asText()).isEqualTo("getPost");
    assertThat(line.path("FunctionName").asText()).isEqualTo("function-1");
    assertThat(line.path("invocation_id").asText()).isEqualTo("invocation-1");
    assertThat(line.path("request_id").asText()).isEqualTo("request-1");
    assertThat(line.path("trace_id").asText()).isEqualTo("1-5759e988-bd862e3fe1be46a994272793");
    assertThat(line.path("user_id").asText()).isEqualTo("user-1");
    assertThat(line.path("status").asInt()).isEqualTo(404);
    assertThat(line.path("code").asText()).isEqualTo("not_found");
    assertThat(line.path("duration").asDouble()).isBetween(0.0, 10_000.0);
  }

  /** CloudWatch reads metrics from a log event that is JSON like this. */
  @Test
  void isMetrics_ofTheFunction() throws IOException {
    JsonNode line = observe(said -> said.answered(200, Optional.empty()));

    JsonNode aws = line.path("_aws");
    assertThat(aws.path("Timestamp").asLong()).isEqualTo(AT_NOON.millis());
    assertThat(aws.path("CloudWatchMetrics")).hasSize(1);
    JsonNode directive = aws.path("CloudWatchMetrics").path(0);
    assertThat(directive.path("Namespace").asText()).isEqualTo("SocialApi");
    assertThat(directive.path("Dimensions")).hasToString("[[\"FunctionName\"]]");
    assertThat(directive.path("Metrics"))
        .extracting(metric -> metric.path("Name").asText() + " " + metric.path("Unit").asText())
        .containsExactly(
            "duration Milliseconds",
            "cold_start Count",
            "table_requests Count",
            "read_units Count",
            "write_units Count");
    assertThat(directive.path("Metrics"))
        .allSatisfy(
            metric -> assertThat(line.path(metric.path("Name").asText()).isNumber()).isTrue());
  }

  @Test
  void countsProblems_byCode() throws IOException {
    JsonNode line = observe(said -> said.answered(404, Optional.of(NOT_FOUND)));

    assertThat(line.at("/_aws/CloudWatchMetrics/1"))
        .isEqualTo(
            JSON.readTree(
                """
                {"Namespace": "SocialApi", "Dimensions": [["FunctionName", "code"]],
                 "Metrics": [{"Name": "problems", "Unit": "Count"}]}
                """));
    assertThat(line.path("problems").asInt()).isEqualTo(1);
  }

  @Test
  void tellsTheTypeOfAFault_notItsMessage() {
    var fault = new IllegalStateException("Bearer eyJhbGciOi.eyJzdWIi.c2ln");

    assertThatThrownBy(() ->
            log.observe(
                context,
                said -> {
                  said.answered(502, Optional.of(INTERNAL));
                  throw fault;
                }))
        .isSameAs(fault);

    assertThat(context.lines())
        .singleElement()
        .asString()
        .contains("\"status\":502", "\"code\":\"internal\"")
        .contains("\"error\":\"java.lang.IllegalStateException\"")
        .doesNotContain("eyJ");
  }

  @Test
  void tellsTheFirstInvocationFromTheOthers() throws IOException {
    assertThat(observe(_ -> {}).path("cold_start").asInt()).isEqualTo(1);
    assertThat(observe(_ -> {}).path("cold_start").asInt()).isEqualTo(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\r\n{\"operation\":\"forged\"}",
        "x\u2028y\u2029z\u0085",
        "\u001b[2J\u009b31m",
        "\",\"status\":200,\"x\":\"",
        "\u0000\uD800 \uD83D\uDE00"
      })
  void staysOneLine_whateverATextHolds(String text) throws IOException {
    String trace = "1-5759e988-bd862e3fe1be46a994272793";
    System.setProperty(TraceId.PROPERTY, text + ";Root=" + trace + ";Parent=" + text);
    log.observe(
        context,
        said -> {
          said.request(text);
          said.user(text);
          said.failed(text, text);
        });

    String line = context.lines().getFirst();
    assertThat(line).matches("[ -~]+");
    JsonNode read = JSON.readTree(line);
    assertThat(read.path("operation").asText()).isEqualTo("getPost");
    assertThat(read.path("trace_id").asText()).isEqualTo(trace);
    assertThat(read.path("request_id").asText()).isEqualTo(text);
    assertThat(read.path("user_id").asText()).isEqualTo(text);
    assertThat(read.at("/faults/0/record").asText()).isEqualTo(text);
    assertThat(read.at("/faults/0/trace").asText()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Root=",
        "Root=1-5759e988-bd862e3fe1be46a994272793x",
        "Root=1-5759e988-bd862e3fe1be46a99427279\n",
        "Root=1-5759e988-bd862e3fe1be46a994272793\r\n{}",
        "Root=1-5759e988-bd862e3fe1be46a994272793\n;Parent=53995c3f42cd8ad8",
        "Root=1-5759e988-bd862e3f\u001b[2J46a994272793",
        "Parent=53995c3f42cd8ad8"
      })
  void namesNoTrace_whenTheHeaderIsNone(String header) throws IOException {
    System.setProperty(TraceId.PROPERTY, header);

    assertThat(observe(_ -> {}).has("trace_id")).isFalse();
  }

  private JsonNode observe(InvocationLog.Work work) throws IOException {
    log.observe(context, work);
    return JSON.readTree(context.lines().getLast());
  }

  @Test
  void leavesOneEventForEachInvocation() throws IOException {
    for (int i = 0; i < 3; i++) {
      log.observe(context, _ -> {});
    }

    assertThat(context.lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    assertThat(List.copyOf(context.lines())).noneMatch(line -> line.contains("\n"));
  }
}
