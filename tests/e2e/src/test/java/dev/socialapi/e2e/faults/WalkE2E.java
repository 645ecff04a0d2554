package dev.socialapi.e2e.faults;

import static dev.socialapi.client.model.AccessType.ALLOWED_USER;
import static dev.socialapi.client.model.AccessType.PRIVATE;
import static dev.socialapi.client.model.AccessType.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.client.PostsApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A walk shows what is there throughout, each once, whatever comes, goes and changes meanwhile. */
@EndToEnd
@Execution(CONCURRENT)
class WalkE2E {
  private static final int POSTS_OF_EACH_TYPE = 8;
  private static final int PAGE = 3;

  private final Person alice;
  private final Person bob;
  private final Map<AccessType, List<UUID>> lasting = new HashMap<>();
  private UUID tag = new UUID(0, 0);

  WalkE2E(RunningSystem system) {
    this.alice = system.people().signUp("Alice");
    this.bob = system.people().signUp("Bob");
  }

  /** What Alice may list, and posts of which kind are in it: the private ones are her own. */
  enum Walk {
    MINE(PRIVATE),
    PUBLIC_ONES(PUBLIC),
    SHARED(ALLOWED_USER),
    OF_BOB(PUBLIC, ALLOWED_USER),
    ACCESSIBLE(PRIVATE, PUBLIC, ALLOWED_USER),
    TAGGED(PRIVATE, PUBLIC, ALLOWED_USER);

    private final List<AccessType> types;

    Walk(AccessType... types) {
      this.types = List.of(types);
    }
  }

  @BeforeAll
  void write() {
    tag =
        alice
            .api()
            .tags()
            .createTag(CreateTag.builder().name("Tag").accessType(TagAccessType.PUBLIC).build())
            .tagId();
    for (AccessType type : List.of(PRIVATE, PUBLIC, ALLOWED_USER)) {
      Person owner = type.equals(PRIVATE) ? alice : bob;
      lasting.put(type, Stream.generate(() -> add(owner, type)).limit(POSTS_OF_EACH_TYPE).toList());
    }
  }

  private UUID add(Person owner, AccessType type) {
    UUID post =
        owner
            .api()
            .posts()
            .createPost(CreatePost.builder().name("Post").accessType(type).build())
            .postId();
    owner.api().tags().attachTag(post, tag);
    if (type.equals(ALLOWED_USER)) {
      owner.api().posts().addAllowedUser(post, UUID.fromString(alice.userId()));
    }
    return post;
  }

  /** Each of the others ends a turn between the first page and the second, and goes on. */
  @ParameterizedTest
  @EnumSource
  void showsWhatLasts_once(Walk walk) throws InterruptedException {
    List<UUID> expected =
        walk.types.stream()
            .flatMap(type -> lasting.getOrDefault(type, List.of()).stream())
            .toList();
    List<UUID> seen = new ArrayList<>();
    try (var others =
        new Others(() -> comeAndGo(alice, PRIVATE), () -> comeAndGo(bob, ALLOWED_USER))) {
      others.awaitTurns();
      for (Post post : posts(walk)) {
        seen.add(post.postId());
        if (seen.size() == PAGE) {
          others.awaitTurns();
        }
      }
    }

    assertThat(expected).hasSize(walk.types.size() * POSTS_OF_EACH_TYPE);
    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
  }

  private Iterable<Post> posts(Walk walk) {
    return switch (walk) {
      case MINE -> alice.api().posts().listMyPosts(it -> it.limit(PAGE));
      case PUBLIC_ONES -> alice.api().posts().listPublicPosts(it -> it.limit(PAGE));
      case SHARED -> alice.api().posts().listSharedPosts(it -> it.limit(PAGE));
      case OF_BOB ->
          alice.api().posts().listUserPosts(UUID.fromString(bob.userId()), it -> it.limit(PAGE));
      case ACCESSIBLE -> alice.api().posts().listAccessiblePosts(it -> it.limit(PAGE));
      case TAGGED -> alice.api().tags().listTagPosts(tag, it -> it.limit(PAGE));
    };
  }

  /** Adds a post, opens and removes it again, and changes one that lasts. */
  private void comeAndGo(Person owner, AccessType type) {
    UUID lasts = lasting.getOrDefault(type, List.of()).getFirst();
    PostsApi posts = owner.api().posts();
    UUID post = add(owner, type);
    posts.updatePost(post, UpdatePost.builder().accessType(PUBLIC).build());
    posts.updatePost(lasts, UpdatePost.builder().name("Name " + post).build());
    posts.deletePost(post);
  }
}
