package dev.socialapi.bench.growth;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.CAROL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.socialapi.api.Operation;
import dev.socialapi.auth.UserId;
import dev.socialapi.functions.Event;
import dev.socialapi.functions.Functions;
import dev.socialapi.page.Cursors;
import dev.socialapi.page.PositionFormat;
import dev.socialapi.posts.PostId;
import dev.socialapi.tags.Tags;
import dev.socialapi.tokens.TokenId;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What Alice asks for: each list's first page and one in its middle, single items, and writes in
 * pairs, of which the second undoes the first, so that the table stays as large as it is.
 */
final class Questions {
  /** The prefix of all names. */
  private static final String ANY_NAME = "";

  private static final Cursors CURSORS = new Cursors(Functions.CURSOR_SECRET, new SecureRandom());

  private static final String POST =
      """
      {"name": "A title", "content": "A text", "access_type": "public"}\
      """;

  private static final String TOKEN =
      """
      {"name": "A script", "scopes": ["read:posts"]}\
      """;

  /** No two tags of one owner may have one name. */
  private static final String TAG =
      """
      {"name": "Measured %s", "access_type": "public"}\
      """;

  private final DataSet data;
  private final List<List<Question>> all = new ArrayList<>();

  private Questions(DataSet data) {
    this.data = data;
  }

  /** To be asked in this order; what is in one list belongs together. */
  static List<List<Question>> of(DataSet data) {
    var questions = new Questions(data);
    questions.addLists();
    questions.addItems();
    questions.addWrites();
    return questions.all;
  }

  private void addLists() {
    addList(Kind.POSTS, Listing.of(Operation.LIST_MY_POSTS), PostId.POSITION, data.post());
    addList(Kind.POSTS, Listing.of(Operation.LIST_PUBLIC_POSTS), PostId.POSITION, data.post());
    addList(Kind.POSTS, Listing.of(Operation.LIST_ACCESSIBLE_POSTS), PostId.POSITION, data.post());
    addList(
        Kind.SPREAD_POSTS,
        Listing.of(Operation.LIST_PUBLIC_POSTS).in(DataSet.SHARDS),
        PostId.POSITION,
        data.spreadPost());
    addList(
        Kind.SPREAD_POSTS,
        Listing.of(Operation.LIST_ACCESSIBLE_POSTS).in(DataSet.SHARDS),
        PostId.POSITION,
        data.spreadPost());
    addList(
        Kind.SHARED_POSTS,
        Listing.of(Operation.LIST_SHARED_POSTS),
        PostId.POSITION,
        data.sharedPost());
    addList(
        Kind.SHARED_POSTS,
        Listing.in(Operation.LIST_USER_POSTS, "userId", BOB),
        PostId.POSITION,
        data.sharedPost());
    addList(
        Kind.POSTS_OF_TAG,
        Listing.in(Operation.LIST_TAG_POSTS, "tagId", data.popularTag()),
        PostId.POSITION,
        data.postOfTag());
    var tag = data.tag().position();
    addList(Kind.TAGS, Listing.of(Operation.LIST_MY_TAGS), Tags.POSITION, tag);
    addList(Kind.TAGS, Listing.of(Operation.LIST_PUBLIC_TAGS, ANY_NAME), Tags.POSITION, tag);
    addList(
        Kind.ALLOWED_USERS,
        Listing.in(Operation.LIST_ALLOWED_USERS, "postId", data.listedPost()),
        UserId.POSITION,
        data.allowedUser());
    addList(
        Kind.TAGS_OF_POST,
        Listing.in(Operation.LIST_POST_TAGS, "postId", data.taggedPost()),
        Tags.POSITION,
        data.tagOfPost().position());
    addList(Kind.TOKENS, Listing.of(Operation.LIST_TOKENS), TokenId.POSITION, data.token());
  }

  private <P> void addList(Kind kind, Listing list, PositionFormat<P> format, P middle) {
    Operation operation = list.operation();
    String[] filters = list.filters().toArray(String[]::new);
    String cursor = CURSORS.of(format, operation.id(), filters).seal(middle);
    add(Group.FIRST_PAGE, kind, list, list.firstPage());
    add(Group.MIDDLE_PAGE, kind, list, list.pageBehind(cursor));
  }

  private void add(Group group, Kind kind, Listing list, Event page) {
    Row row = new Row(group, list.name(), kind);
    all.add(List.of(new Question(row, list.operation(), list.shards(), _ -> page)));
  }

  private void addItems() {
    add(Group.ITEM, Kind.POSTS, Operation.GET_POST, "own", post(data.post()));
    add(Group.ITEM, Kind.SHARED_POSTS, Operation.GET_POST, "shared", post(data.sharedPost()));
    add(
        Group.ITEM,
        Kind.TAGS,
        Operation.GET_TAG,
        "",
        new Event(Operation.GET_TAG).path("tagId", data.tag().id()));
    add(
        Group.ITEM,
        Kind.POSTS,
        Operation.GET_USER,
        "",
        new Event(Operation.GET_USER).path("userId", ALICE));
    add(Group.ITEM, Kind.POSTS, Operation.GET_ME, "", new Event(Operation.GET_ME));
  }

  private static Event post(PostId post) {
    return new Event(Operation.GET_POST).path("postId", post);
  }

  private void addWrites() {
    all.add(
        List.of(
            write(Kind.POSTS, Operation.CREATE_POST, _ -> create(Operation.CREATE_POST, POST)),
            write(
                Kind.POSTS,
                Operation.DELETE_POST,
                made -> ofMade(Operation.DELETE_POST, "postId", made.path("post_id")))));
    all.add(
        List.of(
            write(
                Kind.TAGS,
                Operation.CREATE_TAG,
                _ -> create(Operation.CREATE_TAG, TAG.formatted(UUID.randomUUID()))),
            write(
                Kind.TAGS,
                Operation.DELETE_TAG,
                made -> ofMade(Operation.DELETE_TAG, "tagId", made.path("tag_id")))));
    all.add(
        List.of(
            write(Kind.TOKENS, Operation.CREATE_TOKEN, _ -> create(Operation.CREATE_TOKEN, TOKEN)),
            write(
                Kind.TOKENS,
                Operation.REVOKE_TOKEN,
                made -> ofMade(Operation.REVOKE_TOKEN, "tokenId", made.path("token_id")))));
    all.add(
        List.of(
            write(Kind.POSTS_OF_TAG, Operation.ATTACH_TAG, _ -> link(Operation.ATTACH_TAG)),
            write(Kind.POSTS_OF_TAG, Operation.DETACH_TAG, _ -> link(Operation.DETACH_TAG))));
    all.add(
        List.of(
            write(
                Kind.ALLOWED_USERS,
                Operation.ADD_ALLOWED_USER,
                _ -> listing(Operation.ADD_ALLOWED_USER)),
            write(
                Kind.ALLOWED_USERS,
                Operation.REMOVE_ALLOWED_USER,
                _ -> listing(Operation.REMOVE_ALLOWED_USER))));
  }

  private static Event create(Operation operation, String body) {
    return new Event(operation).body(body);
  }

  private static Event ofMade(Operation operation, String parameter, JsonNode id) {
    return new Event(operation).path(parameter, id.asText());
  }

  private Event link(Operation operation) {
    return new Event(operation).path("postId", data.taggedPost()).path("tagId", data.popularTag());
  }

  private Event listing(Operation operation) {
    return new Event(operation).path("postId", data.listedPost()).path("userId", CAROL);
  }

  private void add(Group group, Kind kind, Operation operation, String of, Event event) {
    String name = (operation.id() + " " + of).strip();
    all.add(List.of(Question.of(new Row(group, name, kind), operation, _ -> event)));
  }

  private static Question write(Kind kind, Operation operation, Function<JsonNode, Event> event) {
    return Question.of(new Row(Group.WRITE, operation.id(), kind), operation, event);
  }
}
