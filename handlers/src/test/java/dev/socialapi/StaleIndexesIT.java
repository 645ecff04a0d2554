package dev.socialapi;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.posts.Posts.postBy;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Caller;
import dev.socialapi.api.GetPostRequest;
import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.ListTagPostsRequest;
import dev.socialapi.api.ListUserPostsRequest;
import dev.socialapi.api.Operation;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.page.Cursors;
import dev.socialapi.posts.AccessType;
import dev.socialapi.posts.GetPost;
import dev.socialapi.posts.ListAccessiblePosts;
import dev.socialapi.posts.ListPublicPosts;
import dev.socialapi.posts.ListSharedPosts;
import dev.socialapi.posts.ListUserPosts;
import dev.socialapi.posts.Post;
import dev.socialapi.posts.PostChange;
import dev.socialapi.posts.PostStore;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.Faults;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import dev.socialapi.store.Table;
import dev.socialapi.tags.ListTagPosts;
import dev.socialapi.tags.Tag;
import dev.socialapi.tags.TagAccessType;
import dev.socialapi.tags.TagLinkStore;
import dev.socialapi.tags.TagStore;
import dev.socialapi.users.User;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Where somebody else still sees what was public, while every index is behind. He stands on the
 * post's allowed list as well, and the post has a tag.
 */
class StaleIndexesIT {
  private static final int LIMIT = 10;

  private final LocalTable local = new LocalTable();
  private final Faults faults = local.faults(2026);
  private final Table table = local.table(faults);
  private final PostStore posts = LocalTable.posts(table, PublicShards.ONE);
  private final TagStore tags = new DynamoTagStore(table);
  private final TagLinkStore links = new DynamoTagLinkStore(table);
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());
  private final Post post = postBy(ALICE, AccessType.PUBLIC);
  private final Tag tag = tagBy(ALICE, "Travel", TagAccessType.PUBLIC);

  @BeforeEach
  void publish() {
    new DynamoUserStore(table).add(User.create(ALICE, NOON));
    posts.add(post, Optional.empty());
    local.allow(post.id(), BOB);
    tags.add(tag, Optional.empty());
    links.attach(post, tag.id());
    assertThat(listsThatShowIt())
        .containsExactlyInAnyOrder(
            Operation.LIST_ACCESSIBLE_POSTS,
            Operation.LIST_PUBLIC_POSTS,
            Operation.LIST_TAG_POSTS,
            Operation.LIST_USER_POSTS);
  }

  @Test
  void showsWhatBecamePrivate_onlyInListsThatAnswerFromAnIndex() {
    assertLags(() ->
        posts.update(
            new PostChange(
                post.id(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(AccessType.PRIVATE),
                NOON),
            OptionalLong.empty()));
  }

  @Test
  void showsWhatIsDeleted_onlyInListsThatAnswerFromAnIndex() {
    assertLags(() -> posts.delete(post.id(), OptionalLong.empty()));
  }

  private void assertLags(Runnable hides) {
    local.freezeIndexes(faults);

    hides.run();

    assertThat(listsThatShowIt())
        .containsExactlyInAnyOrder(
            Operation.LIST_ACCESSIBLE_POSTS,
            Operation.LIST_PUBLIC_POSTS,
            Operation.LIST_USER_POSTS);
    assertRaises(ProblemCode.NOT_FOUND, this::read);
    faults.catchUp();
    assertThat(listsThatShowIt()).isEmpty();
    assertRaises(ProblemCode.NOT_FOUND, this::read);
  }

  private void read() {
    new GetPost(posts).getPost(signedIn(BOB), new GetPostRequest(post.id().toString()));
  }

  private Set<Operation> listsThatShowIt() {
    Caller bob = signedIn(BOB);
    Optional<String> start = Optional.empty();
    Map<Operation, PostPageJson> pages = new EnumMap<>(Operation.class);
    pages.put(
        Operation.LIST_ACCESSIBLE_POSTS,
        new ListAccessiblePosts(posts, cursors, Thread::startVirtualThread)
            .listAccessiblePosts(bob, new ListAccessiblePostsRequest(LIMIT, start))
            .body());
    pages.put(
        Operation.LIST_PUBLIC_POSTS,
        new ListPublicPosts(posts, cursors)
            .listPublicPosts(bob, new ListPublicPostsRequest(LIMIT, start))
            .body());
    pages.put(
        Operation.LIST_SHARED_POSTS,
        new ListSharedPosts(posts, cursors)
            .listSharedPosts(bob, new ListSharedPostsRequest(LIMIT, start))
            .body());
    pages.put(
        Operation.LIST_TAG_POSTS,
        new ListTagPosts(tags, links, posts, cursors)
            .listTagPosts(bob, new ListTagPostsRequest(tag.id().toString(), LIMIT, start))
            .body());
    pages.put(
        Operation.LIST_USER_POSTS,
        new ListUserPosts(posts, cursors)
            .listUserPosts(bob, new ListUserPostsRequest(ALICE.value(), LIMIT, start))
            .body());
    pages.values().removeIf(page -> page.items().isEmpty());
    return pages.keySet();
  }
}
