package dev.socialapi.e2e.posts;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.model.CreatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every post here is at version 1. */
@EndToEnd
class ConditionalRequestsE2E {
  private final RunningSystem system;
  private final Person alice;

  ConditionalRequestsE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "W/\"1\"", "*", "\"7\", \"1\"", "\"7\",W/\"1\"", " \"1\" "})
  void readIsNotModified_whenIfNoneMatchNamesTheVersion(String condition) {
    Response response = read(condition);

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.header("ETag")).isEqualTo("\"1\"");
    assertThat(response.asByteArray()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "W/\"2\"", "\"2\", \"3\"", "1", "\"01\"", "\"1", "x", "\"\""})
  void readAnswersInFull_whenIfNoneMatchNamesNothingCurrent(String condition) {
    assertThat(read(condition).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "*", "\"7\", \"1\"", "\"7\",\"1\"", "W/\"7\", \"1\""})
  void writeIsDone_whenIfMatchNamesTheVersion(String condition) {
    assertThat(change(newPost(), condition).statusCode()).isEqualTo(200);
    assertThat(delete(newPost(), condition).statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "\"0\"", "W/\"1\"", "1", "\"1", "\"01\"", "x", "\"2\", \"3\""})
  void writeIsRefused_whenIfMatchIsStaleWeakOrGarbage(String condition) {
    UUID post = newPost();

    assertProblem(change(post, condition), 412, "precondition_failed");
    assertProblem(delete(post, condition), 412, "precondition_failed");
    assertThat(system.requestBy(alice).get("/posts/{id}", post).header("ETag")).isEqualTo("\"1\"");
  }

  @Test
  void ifMatchIsIgnored_onReads() {
    Response response =
        system.requestBy(alice).header("If-Match", "\"7\"").get("/posts/{id}", newPost());

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void ifNoneMatchIsIgnored_onWrites() {
    Response response =
        system
            .requestBy(alice)
            .header("If-None-Match", "*")
            .contentType("application/json")
            .body("{\"name\": \"Other\"}")
            .patch("/posts/{id}", newPost());

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @Test
  void ifNoneMatchIsIgnored_onLists() {
    assertThat(system.requestBy(alice).header("If-None-Match", "*").get("/posts").statusCode())
        .isEqualTo(200);
  }

  @Test
  void missingPostIsMissing_whateverTheCondition() {
    UUID missing = UUID.randomUUID();

    assertProblem(change(missing, "*"), 404, "not_found");
    assertProblem(delete(missing, "\"1\""), 404, "not_found");
  }

  @Test
  void exactlyOneOfManyWritersWins_withOneETag() throws Exception {
    UUID post = newPost();
    List<Integer> statuses;
    try (var executor = Executors.newFixedThreadPool(8)) {
      List<Future<Response>> writes =
          IntStream.range(0, 16)
              .mapToObj(_ -> executor.submit(() -> change(post, "\"1\"")))
              .toList();
      statuses = writes.stream().map(write -> result(write).statusCode()).sorted().toList();
    }

    assertThat(statuses.getFirst()).isEqualTo(200);
    assertThat(statuses.subList(1, 16)).containsOnly(412);
  }

  private UUID newPost() {
    return alice.api().posts().createPost(CreatePost.builder().name("Title").build()).postId();
  }

  private Response read(String ifNoneMatch) {
    return system
        .requestBy(alice)
        .header("If-None-Match", ifNoneMatch)
        .get("/posts/{id}", newPost());
  }

  private Response change(UUID post, String ifMatch) {
    return system
        .requestBy(alice)
        .header("If-Match", ifMatch)
        .contentType("application/json")
        .body("{\"name\": \"Other\"}")
        .patch("/posts/{id}", post);
  }

  private Response delete(UUID post, String ifMatch) {
    return system.requestBy(alice).header("If-Match", ifMatch).delete("/posts/{id}", post);
  }

  private static Response result(Future<Response> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
