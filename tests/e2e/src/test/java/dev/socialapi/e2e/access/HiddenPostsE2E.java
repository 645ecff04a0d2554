package dev.socialapi.e2e.access;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.http.Fingerprint;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one may not see does not exist. */
@EndToEnd
class HiddenPostsE2E {
  private static final int WARM = 50;
  private static final int TIMES = 200;

  /** docs/reliability.md, R6. */
  private static final double MOST_MILLIS_APART = 20;

  private final RunningSystem system;
  private final Person alice;
  private final Person bob;

  HiddenPostsE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  static Stream<Arguments> hidden() {
    return Stream.of(AccessType.PRIVATE, AccessType.ALLOWED_USER)
        .flatMap(
            type -> Stream.of("GET", "PATCH", "DELETE").map(method -> Arguments.of(method, type)));
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void isAnsweredLikeMissing_byteForByte(String method, AccessType type) {
    Post hidden =
        alice
            .api()
            .posts()
            .createPost(
                CreatePost.builder().name("Secret").content("Text").accessType(type).build());

    Response toHidden = send(method, hidden.postId().toString());
    Response toMissing = send(method, UUID.randomUUID().toString());

    assertProblem(toHidden, 404, "not_found");
    assertThat(Fingerprint.of(toHidden)).isEqualTo(Fingerprint.of(toMissing));
    assertThat(alice.api().posts().getPost(hidden.postId())).isEqualTo(hidden);
  }

  /** Through everything that is in between; the function alone is looked at more closely. */
  @Tag("nightly")
  @ParameterizedTest
  @ValueSource(strings = {"GET", "PATCH", "DELETE"})
  void isAnsweredAsSoonAsMissing(String method) {
    String hidden =
        alice
            .api()
            .posts()
            .createPost(CreatePost.builder().name("Secret").build())
            .postId()
            .toString();
    double[] toHidden = new double[TIMES];
    double[] toMissing = new double[TIMES];

    for (int i = -WARM; i < TIMES; i++) {
      toHidden[Math.max(i, 0)] = millis(method, hidden);
      toMissing[Math.max(i, 0)] = millis(method, UUID.randomUUID().toString());
    }

    Arrays.sort(toHidden);
    Arrays.sort(toMissing);
    double apart = Math.abs(toHidden[TIMES / 2] - toMissing[TIMES / 2]);
    System.out.printf("%s: medians of hidden and missing %.2f ms apart%n", method, apart);
    assertThat(apart).isLessThan(MOST_MILLIS_APART);
  }

  private double millis(String method, String id) {
    long start = System.nanoTime();
    assertThat(send(method, id).statusCode()).isEqualTo(404);
    return (System.nanoTime() - start) / 1e6;
  }

  @ParameterizedTest
  @MethodSource("hidden")
  void isAnsweredLikeMissing_whateverElseIsInTheRequest(String method, AccessType type) {
    UUID hidden =
        alice
            .api()
            .posts()
            .createPost(CreatePost.builder().name("Secret").accessType(type).build())
            .postId();

    for (String condition : List.of("*", "\"1\"", "\"2\"", "W/\"1\"")) {
      RequestSpecification toHidden = conditional(condition);
      RequestSpecification toMissing = conditional(condition);
      assertThat(Fingerprint.of(send(toHidden, method, hidden.toString())))
          .isEqualTo(Fingerprint.of(send(toMissing, method, UUID.randomUUID().toString())));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "0",
        "null",
        "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e1",
        "01939D9C-4C00-7A3E-9D51-3F2B8A6C4E10",
        "urn:uuid:01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10",
        "01939d9c4c007a3e9d513f2b8a6c4e10",
        "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10#DETAILS",
        "../health",
        "%00",
        "a b",
        "😀"
      })
  void idThatIsNoIdIsMissingToo(String id) {
    Response toMissing = send("GET", UUID.randomUUID().toString());

    for (String method : List.of("GET", "PATCH", "DELETE")) {
      assertThat(Fingerprint.of(send(method, id))).isEqualTo(Fingerprint.of(toMissing));
    }
  }

  @Test
  void isInNoListOfOthers() {
    Post secret = alice.api().posts().createPost(CreatePost.builder().name("Secret").build());
    Post shared =
        alice
            .api()
            .posts()
            .createPost(
                CreatePost.builder().name("Shared").accessType(AccessType.ALLOWED_USER).build());

    assertThat(
            bob.api()
                .posts()
                .listPublicPosts(ListPublicPostsParams.builder().limit(100).build())
                .firstPage()
                .items())
        .doesNotContain(secret, shared);
    assertThat(bob.api().posts().listMyPosts()).isEmpty();
  }

  @Test
  void isToldApartOnlyAfterTheRequestItselfWasFine() {
    UUID hidden =
        alice.api().posts().createPost(CreatePost.builder().name("Secret").build()).postId();

    for (Object id : List.of(hidden, UUID.randomUUID(), "x")) {
      assertProblem(
          system
              .requestBy(bob)
              .contentType("application/json")
              .body("{\"color\": 1}")
              .patch("/posts/{id}", id),
          400,
          "validation_failed");
    }
  }

  private RequestSpecification conditional(String condition) {
    return system.requestBy(bob).header("If-Match", condition).header("If-None-Match", condition);
  }

  private Response send(String method, String id) {
    return send(system.requestBy(bob), method, id);
  }

  private static Response send(RequestSpecification request, String method, String id) {
    return method.equals("PATCH")
        ? request
            .contentType("application/json")
            .body("{\"name\": \"Mine\"}")
            .request(method, "/posts/{id}", id)
        : request.request(method, "/posts/{id}", id);
  }
}
