package dev.socialapi.e2e.protocol;

import static dev.socialapi.e2e.http.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code X-HTTP-Method-Override}, which API Gateway honours. */
@EndToEnd
class MethodOverrideE2E {
  private final RunningSystem system;
  private final Person alice;
  private final Person bob;
  private UUID post = UUID.randomUUID();

  MethodOverrideE2E(RunningSystem system) {
    this.system = system;
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  @BeforeEach
  void publish() {
    post =
        alice
            .api()
            .posts()
            .createPost(CreatePost.builder().name("Open").accessType(AccessType.PUBLIC).build())
            .postId();
  }

  @Test
  void isTheMethodThatCounts() {
    assertThat(overridden(alice, "PATCH", "{\"name\": \"Other\"}").statusCode()).isEqualTo(200);
    assertThat(overridden(alice, "DELETE", "").statusCode()).isEqualTo(204);
    assertProblem(system.requestBy(alice).get("/posts/{id}", post), 404, "not_found");
  }

  @Test
  void opensNoDoor() {
    assertProblem(overridden(bob, "DELETE", ""), 403, "not_owner");
    assertProblem(
        system.request().header("X-HTTP-Method-Override", "DELETE").post("/posts/{id}", post),
        401,
        "unauthenticated");
    assertThat(system.requestBy(alice).get("/posts/{id}", post).statusCode()).isEqualTo(200);
  }

  @Test
  void isAnUnknownRoute_whenTheMethodIs() {
    assertProblem(overridden(alice, "PUT", ""), 404, "route_not_found");
  }

  private Response overridden(Person person, String method, String body) {
    return system
        .requestBy(person)
        .header("X-HTTP-Method-Override", method)
        .contentType("application/json")
        .body(body)
        .post("/posts/{id}", post);
  }
}
