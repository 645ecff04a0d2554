package dev.socialapi.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class TablesTest {
  private final Contract contract = Spec.contract();

  @Test
  void everyProblemHasARow_withAllItsStatuses() {
    assertThat(table("problems"))
        .contains("| 412 | `precondition_failed` | The resource has changed")
        .contains("| 500, 502 | `internal` |")
        .contains("| 429 | `rate_limited` | Too many requests in a short time; try again after");
  }

  @Test
  void repeatingIsWorthIt_whereAnAnswerSaysRetryAfter() {
    assertThat(table("problems").lines())
        .filteredOn(line -> line.endsWith("| yes |"))
        .extracting(line -> line.split("`", -1)[1])
        .containsExactlyInAnyOrder("rate_limited", "internal", "unavailable", "timeout");
  }

  @Test
  void limitsAreThoseOfBodiesAndParameters() {
    assertThat(table("limits"))
        .contains("| `CreatePost.name` | 1 | 200 | characters |")
        .contains("| `CreateToken.scopes` | 1 | 7 | items |")
        .contains("| `limit` | 1 | 100 |  |")
        .doesNotContain("postId");
  }

  @Test
  void everyScopeHasARow() {
    assertThat(table("scopes").lines())
        .hasSize(2 + contract.at("/components/schemas/Scope/enum").size())
        .noneMatch(line -> line.endsWith("|  |"));
  }

  @Test
  void everyCachedOperationHasARow() {
    assertThat(table("cached"))
        .contains("operation/getMe) | 300 s | one caller |")
        .contains("operation/listPublicPosts) | 30 s | all callers |");
  }

  @Test
  void operationsAreListedByWhatTheyTake() {
    assertThat(table("open")).matches("\\[`getHealth`].*, \\[`getOpenApi`].*");
    assertThat(table("idempotent")).contains("createPost", "createTag", "createToken");
    assertThat(table("if-match")).contains("updatePost", "deleteTag").doesNotContain("getPost");
    assertThat(table("session")).contains("deleteMe").doesNotContain("getMe");
  }

  @Test
  void deprecationsAreShownWithTheirDates() {
    assertThat(table("deprecated")).isEqualTo("No operation is deprecated.");

    ObjectNode operation = (ObjectNode) contract.operation("getUser").node();
    operation.put("deprecated", true);
    operation.putObject("x-deprecation").put("since", "2027-01-31").put("sunset", "2027-07-31");

    assertThat(table("deprecated")).contains("operation/getUser) | 2027-01-31 | 2027-07-31 |");
  }

  private String table(String name) {
    return new Tables(contract).table(name);
  }
}
