package dev.socialapi.functions;

import static dev.socialapi.People.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.functions.Functions.Answer;
import dev.socialapi.posts.PostId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows by functions that no trouble reaches what is true: the answer to the same question, page
 * after page, and what is there after a write. So it must be heard before the table changes again.
 */
final class Witness {
  private static final String NEXT = "next_cursor";

  private final World world;
  private final Functions functions;
  private final Authorizer authorizer;

  /**
   * @param keys where the user pool publishes its keys
   */
  Witness(World world, URI keys) {
    this.world = world;
    this.functions = new Functions(world.local());
    this.authorizer = new Authorizer(world.local(), keys, Map.of());
  }

  /**
   * Demands that a verdict is right.
   *
   * @param user who bears that; nobody, if nobody is to be let in
   */
  void confirm(String bearer, Optional<UserId> user, JsonNode verdict) {
    assertThat(verdict).isEqualTo(authorizer.verdict(bearer));
    assertThat(verdict.path("principalId").asText()).isEqualTo(user.map(UserId::value).orElse(""));
  }

  /** Demands that an answer is a success, and true. */
  void confirm(Operation operation, Event event, Answer answer) {
    assertThat(answer.status())
        .as("%s: %s", operation.id(), answer.node())
        .isEqualTo(operation.successStatus());
    switch (operation) {
      case GET_HEALTH, GET_OPEN_API, DELETE_ME ->
          throw new IllegalArgumentException("no question is left: " + operation.id());
      case GET_ME, GET_POST, GET_TAG, GET_USER ->
          assertThat(answer.node()).isEqualTo(functions.call(operation, event).node());
      case LIST_ACCESSIBLE_POSTS,
          LIST_ALLOWED_USERS,
          LIST_MY_POSTS,
          LIST_MY_TAGS,
          LIST_POST_TAGS,
          LIST_PUBLIC_POSTS,
          LIST_PUBLIC_TAGS,
          LIST_SHARED_POSTS,
          LIST_TAG_POSTS,
          LIST_TOKENS,
          LIST_USER_POSTS ->
          confirmPage(operation, event, answer);
      case UPDATE_ME -> confirmStored(event, answer, Operation.GET_ME, event);
      case UPDATE_POST -> confirmStored(event, answer, Operation.GET_POST, event);
      case UPDATE_TAG -> confirmStored(event, answer, Operation.GET_TAG, event);
      case CREATE_POST ->
          confirmStored(
              event,
              answer,
              Operation.GET_POST,
              new Event(operation).path("postId", answer.body().path("post_id").asText()));
      case CREATE_TAG ->
          confirmStored(
              event,
              answer,
              Operation.GET_TAG,
              new Event(operation).path("tagId", answer.body().path("tag_id").asText()));
      case CREATE_TOKEN -> confirmToken(event, answer);
      case REVOKE_TOKEN ->
          assertThat(all(Operation.LIST_TOKENS, event, "token_id"))
              .doesNotContain(event.path("tokenId"));
      case DELETE_POST -> confirmGone(Operation.GET_POST, event);
      case DELETE_TAG -> confirmGone(Operation.GET_TAG, event);
      case ATTACH_TAG ->
          assertThat(all(Operation.LIST_POST_TAGS, event, "tag_id")).contains(event.path("tagId"));
      case DETACH_TAG ->
          assertThat(all(Operation.LIST_POST_TAGS, event, "tag_id"))
              .doesNotContain(event.path("tagId"));
      case ADD_ALLOWED_USER -> assertThat(allowedUsers(event)).contains(event.path("userId"));
      case REMOVE_ALLOWED_USER ->
          assertThat(allowedUsers(event)).doesNotContain(event.path("userId"));
    }
  }

  /** The same page, and the same one behind it; no two cursors are the same. */
  private void confirmPage(Operation list, Event event, Answer answer) {
    Answer page = functions.call(list, event);
    assertThat(withoutCursor(answer)).as(list.id()).isEqualTo(withoutCursor(page));
    if (page.body().has(NEXT)) {
      assertThat(withoutCursor(behind(answer, list, event)))
          .as(list.id())
          .isEqualTo(withoutCursor(behind(page, list, event)));
    }
  }

  private Answer behind(Answer page, Operation list, Event event) {
    return functions.call(list, event.query("cursor", page.body().path(NEXT).asText()));
  }

  private static JsonNode withoutCursor(Answer answer) {
    ObjectNode node = answer.node().deepCopy();
    ObjectNode body = (ObjectNode) answer.body();
    if (body.has(NEXT)) {
      body.put(NEXT, "");
    }
    node.set("body", body);
    return node;
  }

  /** What was asked for is answered, and what is answered is stored. */
  private void confirmStored(Event asked, Answer answer, Operation read, Event where) {
    Answer stored = functions.call(read, where.instead(read));
    assertThat(answer.body()).as(read.id()).isEqualTo(stored.body()).containsAll(asked.body());
    assertThat(answer.node().at("/headers/ETag")).isEqualTo(stored.node().at("/headers/ETag"));
  }

  private void confirmGone(Operation read, Event event) {
    assertThat(functions.call(read, event.instead(read)).status()).as(read.id()).isEqualTo(404);
  }

  /** It is listed without its secret, which lets its owner in. */
  private void confirmToken(Event asked, Answer answer) {
    ObjectNode token = (ObjectNode) answer.body();
    String secret = token.remove("token").asText();
    assertThat(list(Operation.LIST_TOKENS, asked).path("items")).contains(token);
    assertThat(token).containsAll(asked.body());
    confirm(secret, Optional.of(ALICE), authorizer.verdict(secret));
  }

  /** The limit is kept by a count, which must be right. */
  private List<String> allowedUsers(Event event) {
    List<String> users = all(Operation.LIST_ALLOWED_USERS, event, "user_id");
    assertThat(users).hasSize((int) world.local().allowedUsers(PostId.parse(event.path("postId"))));
    return users;
  }

  private List<String> all(Operation list, Event event, String member) {
    return list(list, event).findValues(member).stream().map(JsonNode::asText).toList();
  }

  private JsonNode list(Operation list, Event event) {
    return functions.call(list, event.instead(list).query("limit", "100")).body();
  }
}
