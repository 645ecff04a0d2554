package dev.socialapi.e2e.stage;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.socialapi.api.Cache;
import dev.socialapi.api.Operation;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.CreatedToken;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.AtOnce;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.GatewayClock;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.StagingSystem;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What ends with time, and is tested without waiting for it. */
@EndToEnd
@ResourceLock(StagingSystem.LOCK)
class StageE2E {
  /** How long anybody may see what he may see no more, as docs/reliability.md promises (R17). */
  private static final Duration BOUND = Duration.ofSeconds(60);

  /** More than the tests take between two requests, on any machine. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  /** Three times what the method may be called at once; what is let in is a lot for a laptop. */
  private static final int MANY = 60;

  private final StagingSystem staging;
  private final RunningSystem system;
  private final GatewayClock clock;
  private final Person alice;

  StageE2E(StagingSystem staging) {
    this.staging = staging;
    this.system = staging.system();
    this.clock = staging.clock();
    this.alice = system.people().signUp("Alice");
  }

  static Stream<Operation> cached() {
    return Stream.of(Operation.values()).filter(operation -> operation.cache().isPresent());
  }

  /** All but the caller's own profile, which is lost with the credential alone. */
  static Stream<Operation> cachedOfOthers() {
    return cached().filter(operation -> operation != Operation.GET_ME);
  }

  @ParameterizedTest
  @MethodSource("cached")
  void answerIsKept_forItsTimeAndNoLonger(Operation operation) {
    Duration timeToLive = operation.cache().map(Cache::ttl).orElseThrow();
    String path = path(operation);
    String first = get(path).header("X-Request-Id");

    clock.advance(timeToLive.minus(SLACK));
    assertThat(get(path).header("X-Request-Id")).isEqualTo(first);
    clock.advance(SLACK);
    assertThat(get(path).header("X-Request-Id")).isNotEqualTo(first);
  }

  @Test
  void writeIsSeen_byWhoeverAsksWithItsTag() {
    Post post = post();
    String path = "/posts/" + post.postId();
    assertThat(get(path).jsonPath().getString("name")).isEqualTo("Title");
    String written =
        system
            .requestBy(alice)
            .contentType("application/json")
            .body("{\"name\": \"New\"}")
            .patch(path)
            .header("ETag");

    assertThat(get(path).jsonPath().getString("name")).as("kept").isEqualTo("Title");
    assertThat(system.requestBy(alice).header("If-None-Match", written).get(path).statusCode())
        .isEqualTo(304);
  }

  @Test
  void updateByAFunction_seesOnesOwnLastOne() {
    UUID post = post().postId();
    for (String mark : List.of("!", "?", ".")) {
      alice.api().posts().updatePost(post, (now, change) -> change.name(now.name() + mark));
    }

    assertThat(alice.api().posts().updatePost(post, (now, change) -> {}).name())
        .isEqualTo("Title!?.");
  }

  @Test
  void refusalIsKeptToo() {
    Person bob = system.people().signUp("Bob");
    Post post = post(AccessType.PRIVATE);
    String path = "/posts/" + post.postId();
    assertProblem(system.requestBy(bob).get(path), 404, "not_found");
    alice
        .api()
        .posts()
        .updatePost(post.postId(), UpdatePost.builder().accessType(AccessType.PUBLIC).build());

    assertProblem(system.requestBy(bob).get(path), 404, "not_found");
    clock.advance(Operation.GET_POST.cache().map(Cache::ttl).orElseThrow());
    assertThat(system.requestBy(bob).get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("cachedOfOthers")
  void nothingOfOthersIsKept_beyondTheBound(Operation operation) {
    assertThat(operation.cache().map(Cache::ttl).orElseThrow()).isLessThanOrEqualTo(BOUND);
  }

  /** How a reader's access ends. */
  enum End {
    OFF_THE_LIST,
    PRIVATE,
    DELETED
  }

  @ParameterizedTest
  @EnumSource
  void readerWhoseAccessHasEnded_readsNoLongerThanTheBound(End end) {
    Person bob = system.people().signUp("Bob");
    UUID post = post(AccessType.ALLOWED_USER).postId();
    alice.api().posts().addAllowedUser(post, UUID.fromString(bob.userId()));
    String path = "/posts/" + post;
    assertThat(system.requestBy(bob).get(path).statusCode()).isEqualTo(200);

    end(bob, post, end);

    assertThat(system.requestBy(bob).get(path).statusCode()).as("kept").isEqualTo(200);
    clock.advance(BOUND);
    assertProblem(system.requestBy(bob).get(path), 404, "not_found");
  }

  private void end(Person reader, UUID post, End end) {
    PostsApi posts = alice.api().posts();
    switch (end) {
      case OFF_THE_LIST -> posts.removeAllowedUser(post, UUID.fromString(reader.userId()));
      case PRIVATE ->
          posts.updatePost(post, UpdatePost.builder().accessType(AccessType.PRIVATE).build());
      case DELETED -> posts.deletePost(post);
    }
  }

  @Test
  void revokedTokenIsRefused_whenItsVerdictEnds() {
    CreatedToken token = token(Scope.READ_POSTS);
    assertThat(getBy(token, "/me/posts").statusCode()).isEqualTo(200);
    alice.api().tokens().revokeToken(token.tokenId());

    assertThat(getBy(token, "/me/posts").statusCode()).as("the verdict is kept").isEqualTo(200);
    clock.advance(BOUND);
    assertProblem(getBy(token, "/me/posts"), 401, "unauthenticated");
  }

  @Test
  void revokedTokenIsRefused_thoughThereIsAKeptAnswer() {
    CreatedToken token = token(Scope.READ_PROFILE);
    String kept = getBy(token, "/me").header("X-Request-Id");
    alice.api().tokens().revokeToken(token.tokenId());

    assertThat(getBy(token, "/me").header("X-Request-Id")).isEqualTo(kept);
    clock.advance(BOUND);
    assertProblem(getBy(token, "/me"), 401, "unauthenticated");
  }

  @Test
  void sessionOfADeletedAccountIsRefused_whenItsVerdictEnds() {
    Person bob = system.people().signUp("Bob");
    assertThat(system.requestBy(bob).get("/posts").statusCode()).isEqualTo(200);
    bob.api().me().deleteMe();

    clock.advance(BOUND);
    assertProblem(system.requestBy(bob).get("/posts"), 401, "unauthenticated");
    assertProblem(system.requestBy(bob).get("/me"), 401, "unauthenticated");
  }

  /** The verdict on the first request is used for the second. */
  @Test
  void verdictHoldsForEveryMethod_whicheverAskedFirst() {
    CreatedToken reader = token(Scope.READ_POSTS);
    CreatedToken another = token(Scope.READ_POSTS);

    assertThat(getBy(reader, "/me/posts").statusCode()).isEqualTo(200);
    assertThat(getBy(reader, "/posts").statusCode()).isEqualTo(200);
    assertProblem(getBy(reader, "/tags"), 403, "insufficient_scope");
    assertProblem(getBy(another, "/tags"), 403, "insufficient_scope");
    assertThat(getBy(another, "/posts").statusCode()).isEqualTo(200);
    assertThat(getBy(another, "/me/posts").statusCode()).isEqualTo(200);
  }

  @Test
  void limitRefusesOneMethod_untilTimeGivesBack() throws Exception {
    Map<Integer, List<Response>> answers =
        AtOnce.send(MANY, _ -> get("/me/tokens")).stream()
            .collect(Collectors.groupingBy(Response::statusCode));

    assertThat(answers.keySet()).containsExactlyInAnyOrder(200, 429);
    assertThat(answers.get(429))
        .allSatisfy(refused -> {
          assertProblem(refused, 429, "rate_limited");
          assertThat(refused.header("Retry-After")).isEqualTo("1");
        });
    assertThat(get("/me/posts").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(get("/me/tokens").statusCode()).isEqualTo(200);
  }

  @Test
  void accessLogTellsWhoAskedForWhat_andNothingThatIsSecret() throws IOException {
    CreatedToken token = token(Scope.READ_POSTS);
    String id = getBy(token, "/me/posts?cursor=secret-cursor&limit=1").header("X-Request-Id");
    get("/me/tokens");
    List<String> lines = staging.accesses();

    JsonNode line = new ObjectMapper().readTree(lineOf(lines, id));
    assertThat(line.path("status").asText()).isEqualTo("400");
    assertThat(line.path("method").asText()).isEqualTo("GET");
    assertThat(line.path("resource").asText()).isEqualTo("/me/posts");
    assertThat(line.path("user_id").asText()).isEqualTo(alice.userId());
    for (String each : lines) {
      assertThat(new ObjectMapper().readTree(each).isObject()).isTrue();
      assertThat(each)
          .doesNotContain(
              token.token(), alice.accessToken(), alice.email(), "Bearer", "secret-cursor");
    }
    assertThat(new ObjectMapper().readTree(lines.getLast()).path("session_user_id").asText())
        .isEqualTo(alice.userId());
  }

  private static String lineOf(List<String> lines, String requestId) {
    return lines.stream().filter(line -> line.contains(requestId)).findFirst().orElseThrow();
  }

  private String path(Operation operation) {
    return switch (operation) {
      case GET_POST -> "/posts/" + post().postId();
      case GET_TAG -> "/tags/" + tag();
      case Operation other -> other.path();
    };
  }

  private Response get(String path) {
    return system.requestBy(alice).get(path);
  }

  private Response getBy(CreatedToken token, String path) {
    return system.request().header("Authorization", "Bearer " + token.token()).get(path);
  }

  private CreatedToken token(Scope scope) {
    var body = CreateToken.builder().name("Script").scopes(scope).build();
    return alice.api().tokens().createToken(body);
  }

  private Post post() {
    return post(AccessType.PUBLIC);
  }

  private Post post(AccessType type) {
    return alice
        .api()
        .posts()
        .createPost(CreatePost.builder().name("Title").accessType(type).build());
  }

  private UUID tag() {
    var body =
        CreateTag.builder()
            .name("Tag " + UUID.randomUUID())
            .accessType(TagAccessType.PUBLIC)
            .build();
    return alice.api().tags().createTag(body).tagId();
  }
}
