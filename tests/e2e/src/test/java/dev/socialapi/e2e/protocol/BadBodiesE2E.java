package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.http.Problems;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.spec.Contract;
import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@EndToEnd
@Execution(CONCURRENT)
class BadBodiesE2E {
  private static final Contract CONTRACT = Contract.load();

  private final RunningSystem system;
  private final Person alice;
  private Post post;
  private User profile;

  BadBodiesE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @BeforeAll
  void rememberEverything() {
    post =
        alice.api().posts().createPost(CreatePost.builder().name("Title").content("Text").build());
    profile = alice.api().me().getMe();
  }

  static List<BadBody> bodies() {
    return BadBodies.of(CONTRACT);
  }

  @Test
  void areMoreThanTwoHundred() {
    assertThat(bodies()).hasSizeGreaterThan(200);
  }

  @Execution(CONCURRENT)
  @ParameterizedTest
  @MethodSource("bodies")
  void isRefusedAsABadRequest(BadBody body) {
    Contract.Operation operation = CONTRACT.operation(body.operation());

    Response response =
        system
            .requestBy(alice)
            .contentType("application/json")
            .body(body.bytes())
            .request(
                operation.method().toUpperCase(Locale.ROOT),
                operation.path().replaceAll("[{]\\w+}", post.postId().toString()));

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    String code = response.jsonPath().getString("code");
    assertThat(code).isIn("validation_failed", "malformed_json");
    assertThat(Problems.violations(response).isEmpty()).isEqualTo(code.equals("malformed_json"));
  }

  @AfterAll
  void nothingHasChanged() {
    assertThat(alice.api().posts().listMyPosts()).containsExactly(post);
    assertThat(alice.api().me().getMe()).isEqualTo(profile);
  }
}
