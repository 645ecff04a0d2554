package dev.socialapi.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import dev.socialapi.client.PostsApi;
import dev.socialapi.client.TagsApi;
import dev.socialapi.client.model.AllowedUser;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.People;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A walk through tags, or through those who may see a post, shows what is there throughout, each
 * once, whatever comes and goes meanwhile.
 */
@EndToEnd
@Execution(CONCURRENT)
class TagWalkE2E {
  private static final int LASTING = 8;
  private static final int PAGE = 3;

  private final People people;
  private final PostsApi posts;
  private final TagsApi tags;

  /** What the names of all tags begin with; nobody else's do. */
  private final String prefix = "Walk " + UUID.randomUUID();

  private final UUID post;
  private final List<UUID> lastingTags = new ArrayList<>();
  private final List<UUID> lastingUsers = new ArrayList<>();

  TagWalkE2E(RunningSystem system) {
    this.people = system.people();
    var api = people.signUp("Alice").api();
    this.posts = api.posts();
    this.tags = api.tags();
    this.post = posts.createPost(CreatePost.builder().name("Post").build()).postId();
  }

  enum Walk {
    TAGS,
    PUBLIC_TAGS,
    TAGS_OF_POST,
    ALLOWED_USERS
  }

  @BeforeAll
  void write() {
    IntStream.range(0, LASTING)
        .forEach(i -> {
          // Others will come in between.
          lastingTags.add(addTag("%02d".formatted(2 * i)));
          UUID user = signUp();
          posts.addAllowedUser(post, user);
          lastingUsers.add(user);
        });
  }

  private UUID signUp() {
    return UUID.fromString(people.signUp("Guest").userId());
  }

  private UUID addTag(String name) {
    UUID tag =
        tags.createTag(
                CreateTag.builder()
                    .name(prefix + " " + name)
                    .accessType(TagAccessType.PUBLIC)
                    .build())
            .tagId();
    tags.attachTag(post, tag);
    return tag;
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatLasts_once(Walk walk) throws InterruptedException {
    List<UUID> seen = new ArrayList<>();
    UUID guest = signUp();
    try (var others = new Others(() -> comeAndGo(guest, walk))) {
      others.awaitTurns();
      for (Iterator<UUID> ids = ids(walk).iterator(); ids.hasNext(); ) {
        seen.add(ids.next());
        if (seen.size() == PAGE) {
          others.awaitTurns();
        }
      }
    }

    assertThat(seen)
        .doesNotHaveDuplicates()
        .containsAll(walk.equals(Walk.ALLOWED_USERS) ? lastingUsers : lastingTags);
  }

  private Stream<UUID> ids(Walk walk) {
    return switch (walk) {
      case TAGS -> tags.listMyTags(it -> it.limit(PAGE)).stream().map(Tag::tagId);
      case PUBLIC_TAGS ->
          tags.listPublicTags(it -> it.namePrefix(prefix).limit(PAGE)).stream().map(Tag::tagId);
      case TAGS_OF_POST -> tags.listPostTags(post, it -> it.limit(PAGE)).stream().map(Tag::tagId);
      case ALLOWED_USERS ->
          posts.listAllowedUsers(post, it -> it.limit(PAGE)).stream().map(AllowedUser::userId);
    };
  }

  /** Three tags, between those that last, and somebody who may see the post for a moment. */
  private void comeAndGo(UUID guest, Walk walk) {
    posts.addAllowedUser(post, guest);
    List<UUID> some =
        Stream.of("01", "05", "11").map(number -> addTag(number + " " + walk)).toList();
    // A deleted tag is one of the post's until the clean-up is there, and a post has room for few.
    some.forEach(tag -> tags.detachTag(post, tag));
    some.forEach(tags::deleteTag);
    posts.removeAllowedUser(post, guest);
  }
}
