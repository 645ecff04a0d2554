package dev.socialapi.e2e.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.Repository;
import dev.socialapi.e2e.system.RunningSystem;
import dev.socialapi.e2e.system.SystemState.SampleUser;
import dev.socialapi.e2e.system.TokenMint;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What a person can do with the explorer. */
@EndToEnd
@Execution(CONCURRENT)
class ExplorerE2E {
  private final RunningSystem system;
  private final ExplorerBrowser browser;
  private final Person ida;
  private final JsonNode history;

  /** The longest scenario is played once, and looked at from several sides. */
  ExplorerE2E(RunningSystem system) {
    this.system = system;
    this.browser = new ExplorerBrowser(system);
    this.ida = system.people().signUp("Ida");
    this.history = browser.play("changesAPost", signIn(ida));
  }

  @Test
  void letsAPersonWriteReadAndChangeAPost() {
    assertThat(history.at("/account/facts").asText()).contains(ida.email(), ida.userId());
    assertThat(history.at("/created/status").asText()).isEqualTo("201 Created");
    assertThat(history.at("/created/facts").asText()).contains("\"1\"", "/v1/posts/");
    assertThat(history.at("/read/status").asText()).isEqualTo("200 OK");
    assertThat(history.at("/read/body")).isEqualTo(history.at("/created/body"));
    assertThat(history.at("/changed/status").asText()).isEqualTo("200 OK");
    system
        .requestBy(ida)
        .get("/posts/{id}", history.at("/created/body/post_id").asText())
        .then()
        .statusCode(200)
        .body("content", equalTo("Changed."));
  }

  @Test
  void offersWhatTheApiHasAnswered_andNothingMadeUp() {
    String post = history.at("/created/body/post_id").asText();

    assertThat(history.at("/empty").asText()).isEmpty();
    assertThat(history.at("/offered/0").asText())
        .isEqualTo("A post from the page (…%s)".formatted(post.substring(post.length() - 6)));
    assertThat(history.at("/stale/0").asText()).contains("\"1\"");
    assertThat(history.at("/fresh/0").asText()).contains("\"2\"");
  }

  @Test
  void makesAConflictReadable() {
    JsonNode refused = history.path("refused");

    assertThat(refused.path("status").asText()).isEqualTo("412 Precondition Failed");
    assertThat(refused.path("title").asText()).isEqualTo("Precondition failed");
    assertThat(refused.path("detail").asText()).contains("has changed", "precondition_failed");
    assertThat(refused.path("advice").asText()).contains("Read it again");
    assertThat(history.path("copied").asText())
        .isNotEmpty()
        .isEqualTo(refused.at("/body/request_id").asText());
  }

  @Test
  void listsEveryViolation_andForgetsWhoSignsOut() {
    SampleUser anyone = system.state().users().getFirst();

    JsonNode seen = browser.play("breaksTheContract", Map.of("sampleUser", anyone.name()));

    assertThat(seen.path("name").asText()).isEqualTo(anyone.name());
    JsonNode invalid = seen.path("invalid");
    assertThat(invalid.path("status").asText()).isEqualTo("400 Bad Request");
    assertThat(invalid.path("violations"))
        .extracting(it -> it.path("where").asText(), it -> it.path("code").asText())
        .containsExactly(
            tuple("/name", "too_short"),
            tuple("/content", "wrong_type"),
            tuple("/access_type", "not_allowed"),
            tuple("/colour", "unknown_member"));
    assertThat(invalid.at("/violations/0/what").asText()).contains("at least 1 character");
    assertThat(seen.path("notice").asText()).isEqualTo("You are signed out.");
    assertThat(seen.path("text").asText())
        .doesNotContain("Bearer eyJ", "post_id&quot;", "too_short");
    assertThat(seen.path("offers")).isEmpty();
    assertThat(seen.at("/anonymous/status").asText()).isEqualTo("401 Unauthorized");
    assertThat(seen.at("/anonymous/advice").asText()).contains("You are not signed in.");
    assertThat(seen.path("stored").asText()).isEqualTo("{\"session\":{},\"local\":{}}");
  }

  @Test
  void saysSo_whenThePasswordIsWrong() {
    Person eva = system.people().signUp("Eva");

    JsonNode seen = browser.play("mistypesThePassword", Map.of("email", eva.email()));

    assertThat(seen.path("refusal").asText())
        .isEqualTo("The e-mail address or the password is wrong.");
    assertThat(seen.path("stored").asText()).isEqualTo("{\"session\":{},\"local\":{}}");
  }

  @Test
  void renewsASession_andSaysWhenItHasEnded() {
    Person max = system.people().signUp("Max");

    JsonNode seen = browser.play("staysForHours", signIn(max));

    assertThat(seen.at("/afterReload/facts").asText()).contains(max.email());
    assertThat(seen.at("/renewed/status").asText()).isEqualTo("200 OK");
    assertThat(seen.path("authorizations")).as("tokens used").hasSize(2);
    assertThat(seen.at("/ended/status").asText()).isEqualTo("401 Unauthorized");
    assertThat(seen.path("notice").asText()).isEqualTo("Your session has ended. Sign in again.");
  }

  @Test
  void takesATokenToo_andTellsWhatItLacks() {
    Person kai = system.people().signUp("Kai");

    JsonNode seen = browser.play("usesAToken", Map.of("token", tokenToReadPosts(kai)));

    assertThat(seen.path("refusal").asText()).isEqualTo("The API does not accept this token.");
    assertThat(seen.at("/account/name").asText()).isEqualTo("A token without read:profile");
    assertThat(seen.at("/account/facts").asText()).contains("a personal access token");
    assertThat(seen.at("/listed/status").asText()).isEqualTo("200 OK");
    assertThat(seen.at("/create/status").asText()).isEqualTo("403 Forbidden");
    assertThat(seen.at("/create/advice").asText()).contains("write:posts");
    assertThat(seen.at("/tokens/status").asText()).isEqualTo("401 Unauthorized");
    assertThat(seen.at("/tokens/advice").asText()).contains("takes a signed-in session");
  }

  @Test
  void tellsASessionsTokenFromAPersonalOne() {
    Person mia = system.people().signUp("Mia");

    JsonNode seen =
        browser.play(
            "pastesASessionsToken",
            Map.of("token", mia.accessToken(), "expired", expiredToken(mia)));

    assertThat(seen.at("/account/facts").asText())
        .contains(mia.email(), "the access token of a session, not renewed");
    assertThat(seen.at("/tokens/status").asText()).isEqualTo("200 OK");
    assertThat(seen.at("/ended/status").asText()).isEqualTo("401 Unauthorized");
    assertThat(seen.at("/ended/advice").asText())
        .contains("access token of your session has expired", "not renewed here")
        .doesNotContain("personal");
  }

  @Test
  void turnsPages() {
    Person liv = system.people().signUp("Liv");
    for (String name : new String[] {"First", "Second"}) {
      system
          .requestBy(liv)
          .contentType(ContentType.JSON)
          .body(Map.of("name", name))
          .post("/posts")
          .then()
          .statusCode(201);
    }

    JsonNode seen = browser.play("turnsThePage", signIn(liv));

    assertThat(seen.at("/first/body/items/0/name").asText()).isEqualTo("Second");
    assertThat(seen.at("/second/body/items/0/name").asText()).isEqualTo("First");
  }

  @Test
  void offersACursorForItsFilterAlone() {
    Person kim = system.people().signUp("Kim");
    for (String name : List.of("Viaduct A", "Viaduct B")) {
      kim.api().tags().createTag(tag -> tag.name(name).accessType(TagAccessType.PUBLIC));
    }

    JsonNode seen =
        browser.play(
            "changesTheFilter",
            Map.of(
                "email",
                kim.email(),
                "password",
                kim.password(),
                "prefix",
                "Viaduct",
                "other",
                "Via"));

    assertThat(seen.at("/listed/status").asText()).isEqualTo("200 OK");
    assertThat(seen.path("offers")).hasSize(1);
  }

  private String tokenToReadPosts(Person person) {
    return system
        .requestBy(person)
        .contentType(ContentType.JSON)
        .body("{\"name\": \"For the page\", \"scopes\": [\"read:posts\"]}")
        .post("/me/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static String expiredToken(Person person) {
    return TokenMint.like(Repository.signingKey(), person.accessToken())
        .withClaims(
            claims -> claims.put("exp", Instant.now().minus(Duration.ofHours(1)).getEpochSecond()));
  }

  private static Map<String, String> signIn(Person person) {
    return Map.of("email", person.email(), "password", person.password());
  }
}
