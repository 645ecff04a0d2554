package dev.socialapi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;

class FutureContractTest {
  private static final Contract TODAY = Contract.load();
  private static final Contract FUTURE = FutureContract.of(TODAY);

  /** A tool cannot know that clients take more values, and longer ones, than there are today. */
  @Test
  void breaksNobody_butForWhatClientsPutUpWith() {
    var options =
        OpenApiDiffOptions.builder()
            .configProperty("incompatible.response.enum.increased", "false")
            .configProperty("incompatible.response.max.length.increased", "false")
            .configProperty("incompatible.response.numeric.range.increased", "false")
            .build();

    var changes =
        OpenApiCompare.fromContents(
            TODAY.document().toString(), FUTURE.document().toString(), List.of(), options);

    assertThat(changes.isCompatible()).isTrue();
  }

  @Test
  void leavesTheContractOfTodayAlone() {
    assertThat(TODAY.document()).isEqualTo(Contract.load().document());
  }

  @Test
  void hasMoreOperations() {
    assertThat(ids(FUTURE)).containsAll(ids(TODAY)).contains("getFuture", "listFutures");
  }

  @Test
  void hasMoreInEveryGoodAnswerThatHasABody() {
    var validator = new SchemaValidator(FUTURE);
    for (Contract.Operation operation : TODAY.operations()) {
      for (var response : operation.node().path("responses").properties()) {
        JsonNode content = answer(FUTURE, operation.id(), response.getKey());
        for (JsonNode example : content.path("examples")) {
          JsonNode value = FUTURE.resolved(example).path("value");
          assertThat(validator.violations(content.path("schema"), value))
              .as("%s %s", operation, response.getKey())
              .isEmpty();
          assertThat(value.has("future_text") || operation.id().equals("getOpenApi"))
              .as("%s %s", operation, response.getKey())
              .isTrue();
        }
      }
    }
  }

  @Test
  void hasValuesThatNobodyKnowsToday() {
    JsonNode post = FUTURE.document().at("/components/examples/Post/value");

    assertThat(post.path("access_type").asText()).isEqualTo("future_value");
    assertThat(post.path("name").asText()).hasSizeGreaterThan(200);
    assertThat(FUTURE.document().at("/components/examples/CreatedToken/value/scopes"))
        .extracting(JsonNode::asText)
        .contains("future_value");
  }

  @Test
  void hasProblemsThatNobodyKnowsToday() {
    JsonNode examples =
        FUTURE
            .document()
            .at("/components/responses/NotFound/content")
            .path("application/problem+json");

    assertThat(examples.at("/examples/future_problem/value/code").asText())
        .isEqualTo("future_problem");
    assertThat(answer(FUTURE, "getPost", "423").path("examples")).isNotEmpty();
  }

  @Test
  void takesMore() {
    assertThat(FUTURE.schema("CreatePost").path("properties").has("future_text")).isTrue();
    assertThat(FUTURE.schema("CreatePost").at("/properties/name/maxLength").asInt()).isEqualTo(400);
    assertThat(FUTURE.operation("getHealth").node().path("parameters")).isNotEmpty();
  }

  private static JsonNode answer(Contract contract, String operation, String status) {
    JsonNode response =
        contract.resolved(contract.operation(operation).node().path("responses").path(status));
    for (JsonNode content : response.path("content")) {
      return content;
    }
    return response.path("nothing");
  }

  private static List<String> ids(Contract contract) {
    return contract.operations().stream().map(Contract.Operation::id).toList();
  }
}
