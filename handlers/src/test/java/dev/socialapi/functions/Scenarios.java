package dev.socialapi.functions;

import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;

import dev.socialapi.api.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What is metered of each operation: requests that Alice makes. */
final class Scenarios {
  private Scenarios() {}

  /** By what is said of them in the table of costs. */
  static Map<String, Function<World, Event>> of(Operation operation) {
    return switch (operation) {
      case GET_HEALTH -> Map.of();
      case GET_OPEN_API, GET_ME, DELETE_ME -> one("", _ -> new Event(operation));
      case LIST_TOKENS -> one("", _ -> page(operation));
      case UPDATE_ME -> one("", _ -> new Event(operation).body(BIO.formatted(UUID.randomUUID())));
      case GET_USER -> one("", _ -> new Event(operation).path("userId", BOB));
      case CREATE_POST ->
          two(
              "",
              _ -> new Event(operation).body(POST),
              "with an idempotency key",
              _ -> new Event(operation).body(POST).header("Idempotency-Key", "key"));
      case GET_POST ->
          two(
              "own",
              world -> post(operation, world),
              "shared",
              world -> new Event(operation).path("postId", world.sharedPost()));
      case UPDATE_POST ->
          two(
              "its text",
              world -> post(operation, world).body("{\"content\": \"Now with a text.\"}"),
              "made public",
              world -> post(operation, world).body("{\"access_type\": \"public\"}"));
      case DELETE_POST, LIST_POST_TAGS ->
          one("with ten tags", world -> page(operation).path("postId", world.taggedPost().post()));
      case LIST_PUBLIC_POSTS,
          LIST_MY_POSTS,
          LIST_SHARED_POSTS,
          LIST_ACCESSIBLE_POSTS,
          LIST_MY_TAGS,
          LIST_PUBLIC_TAGS ->
          one("a page of 5", _ -> page(operation));
      case LIST_USER_POSTS -> one("a page of 5", _ -> page(operation).path("userId", BOB));
      case LIST_TAG_POSTS ->
          one("a page of 5", world -> page(operation).path("tagId", world.tagOnMany()));
      case LIST_ALLOWED_USERS ->
          one("a page of 5", world -> page(operation).path("postId", world.postWithList()));
      case ADD_ALLOWED_USER ->
          two(
              "",
              world -> listed(operation, world),
              "who is on the list",
              world -> listed(operation, world));
      case REMOVE_ALLOWED_USER -> one("", world -> listed(operation, world));
      case CREATE_TAG ->
          one("", _ -> new Event(operation).body(NAMED.formatted(UUID.randomUUID())));
      case GET_TAG -> one("", world -> tag(operation, world));
      case UPDATE_TAG ->
          two(
              "its access type",
              world -> tag(operation, world).body("{\"access_type\": \"private\"}"),
              "another name",
              world -> tag(operation, world).body(NAMED.formatted(UUID.randomUUID())));
      case DELETE_TAG -> one("", world -> tag(operation, world));
      case ATTACH_TAG ->
          one("", world -> tag(operation, world).path("postId", world.taggedPost().post()));
      case DETACH_TAG ->
          two(
              "",
              world -> attached(operation, world.taggedPost()),
              "which is not attached",
              world -> tag(operation, world).path("postId", world.taggedPost().post()));
      case CREATE_TOKEN -> one("", _ -> new Event(operation).body(TOKEN));
      case REVOKE_TOKEN -> one("", world -> new Event(operation).path("tokenId", world.token()));
    };
  }

  private static final String POST =
      """
      {"name": "A title", "content": "A text", "access_type": "public"}\
      """;

  private static final String TOKEN =
      """
      {"name": "A script", "scopes": ["read:posts"]}\
      """;

  /** Another one each time. */
  private static final String BIO = "{\"bio\": \"Writes %s.\"}";

  /** No two tags of one owner may have one name. */
  private static final String NAMED = "{\"name\": \"Metered %s\"}";

  private static Event page(Operation operation) {
    return new Event(operation).query("limit", "5");
  }

  private static Event post(Operation operation, World world) {
    return new Event(operation).path("postId", world.post());
  }

  private static Event tag(Operation operation, World world) {
    return new Event(operation).path("tagId", world.tag());
  }

  private static Event attached(Operation operation, World.Tagged tagged) {
    return new Event(operation).path("postId", tagged.post()).path("tagId", tagged.tag());
  }

  private static Event listed(Operation operation, World world) {
    return new Event(operation).path("postId", world.postWithList()).path("userId", CAROL);
  }

  private static Map<String, Function<World, Event>> one(
      String what, Function<World, Event> event) {
    return Map.of(what, event);
  }

  private static Map<String, Function<World, Event>> two(
      String what, Function<World, Event> event, String more, Function<World, Event> another) {
    Map<String, Function<World, Event>> both = new LinkedHashMap<>();
    both.put(what, event);
    both.put(more, another);
    return both;
  }
}
