package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static dev.socialapi.e2e.http.Problems.assertRefused;
import static dev.socialapi.e2e.http.Problems.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.Page;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EndToEnd
class PageParametersE2E {
  private final RunningSystem system;
  private final Person alice;
  private final PostsApi posts;

  PageParametersE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.posts = alice.api().posts();
  }

  @BeforeAll
  void writeThreePosts() {
    for (int i = 0; i < 3; i++) {
      posts.createPost(
          CreatePost.builder().name("Post " + i).accessType(AccessType.PUBLIC).build());
    }
  }

  private static Page<Post> own(PostsApi api, int limit) {
    return own(api, limit, null);
  }

  private static Page<Post> own(PostsApi api, int limit, @Nullable String cursor) {
    var params = ListMyPostsParams.builder().limit(limit).cursor(cursor).build();
    return api.listMyPosts(params).firstPage();
  }

  private Page<Post> everybodys(@Nullable String cursor) {
    var params = ListPublicPostsParams.builder().limit(1).cursor(cursor).build();
    return posts.listPublicPosts(params).firstPage();
  }

  @Test
  void mayContinueWithAnotherLimit() {
    Page<Post> first = own(posts, 1);
    Page<Post> rest = own(posts, 100, first.nextCursor().orElseThrow());

    assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "101",
        "1000000",
        "2147483648",
        "99999999999999999999",
        "",
        "1.5",
        "1.0",
        "+5",
        " 7",
        "7 ",
        "1e1",
        "0x10",
        "abc",
        "5,6",
        "٣",
        "null",
        "true"
      })
  void refusesLimit_thatIsNoPlainIntegerFrom1To100(String limit) {
    for (String path : List.of("/me/posts", "/posts")) {
      Response response = system.requestBy(alice).queryParam("limit", limit).get(path);

      assertProblem(response, 400, "validation_failed");
      assertThat(violations(response)).singleElement().asString().startsWith("limit ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "100"})
  void acceptsLimit_atItsBounds(String limit) {
    assertThat(system.requestBy(alice).queryParam("limit", limit).get("/me/posts").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "AZOfXnwAej6dUT8risZOEA", "eyJQSyI6IlBPU1QjMSJ9", "..", "%", "😀", "a b"})
  void refusesCursor_thatItDidNotIssue(String cursor) {
    for (String path : List.of("/me/posts", "/posts")) {
      assertProblem(
          system.requestBy(alice).queryParam("cursor", cursor).get(path), 400, "invalid_cursor");
    }
  }

  @Test
  void refusesCursor_thatIsTooLong() {
    assertProblem(
        system.requestBy(alice).queryParam("cursor", "A".repeat(513)).get("/me/posts"),
        400,
        "invalid_cursor");
  }

  @Test
  void refusesCursor_ofAnotherOperation() {
    String ofOwn = own(posts, 1).nextCursor().orElseThrow();
    String ofPublic = everybodys(null).nextCursor().orElseThrow();

    assertRefused(() -> everybodys(ofOwn), 400, "invalid_cursor");
    assertRefused(() -> own(posts, 1, ofPublic), 400, "invalid_cursor");
  }

  @Test
  void refusesCursor_thatWasTamperedWith() {
    String cursor = own(posts, 1).nextCursor().orElseThrow();

    for (int position = 0; position < cursor.length(); position += cursor.length() / 8) {
      char other = cursor.charAt(position) == 'A' ? 'B' : 'A';
      String tampered = cursor.substring(0, position) + other + cursor.substring(position + 1);
      assertRefused(() -> own(posts, 1, tampered), 400, "invalid_cursor");
    }
    assertRefused(() -> own(posts, 1, cursor + "A"), 400, "invalid_cursor");
    assertRefused(
        () -> own(posts, 1, cursor.substring(0, cursor.length() - 1)), 400, "invalid_cursor");
  }

  @Test
  void neverLeadsIntoSomebodyElsesList_whateverTheCursor() {
    PostsApi stranger = system.people().signUp("Bob").api().posts();
    String cursor = own(posts, 1).nextCursor().orElseThrow();

    assertThat(own(stranger, 100, cursor).items()).isEmpty();
  }

  @Test
  void reportsLimitAndNothingElse_whenTheCursorIsBadToo() {
    Response response =
        system.requestBy(alice).queryParam("limit", "0").queryParam("cursor", "x").get("/posts");

    assertProblem(response, 400, "validation_failed");
  }

  @Test
  void takesTheLastOfRepeatedParameters() {
    assertThat(system.requestBy(alice).get("/me/posts?limit=0&limit=1").statusCode())
        .isEqualTo(200);
    assertProblem(
        system.requestBy(alice).get("/me/posts?limit=1&limit=0"), 400, "validation_failed");
  }

  @Test
  void ignoresUnknownParameters() {
    Response response = system.requestBy(alice).get("/me/posts?limit=2&page=7&offset=x&limit_=0");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getList("items")).hasSize(2);
  }
}
