package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.AT_NOON;
import static dev.socialapi.People.NOON;
import static dev.socialapi.People.signedIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.socialapi.api.AccessTypeJson;
import dev.socialapi.api.CreatePostJson;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.CreatePostResult;
import dev.socialapi.api.PostJson;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.store.LocalTable;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CreatePostIT {
  private final LocalTable local = new LocalTable();
  private final PostStore posts = local.posts();
  private final Supplier<UUID> uuids = new TimeOrderedIds(AT_NOON, new SecureRandom());
  private final Supplier<PostId> ids = () -> new PostId(uuids.get());
  private final CreatePost createPost = new CreatePost(posts, ids);

  @Test
  void answersThePostThatIsStored() {
    CreatePostResult result = create("Title", "Text", AccessTypeJson.PUBLIC);

    PostJson post = result.body();
    assertThat(post)
        .isEqualTo(
            new PostJson(
                post.postId(), ALICE.value(), "Title", "Text", AccessTypeJson.PUBLIC, NOON, NOON));
    assertThat(result.location()).isEqualTo("/v1/posts/" + post.postId());
    assertThat(result.eTag()).isEqualTo("\"1\"");
    assertThat(local.requests().names()).containsExactly("PutItem");
    assertThat(stored(post)).isEqualTo(post);
  }

  @Test
  void makesThePostPrivate_whenNoAccessTypeIsGiven() {
    PostJson post = create("Title", "", null).body();

    assertThat(post.accessType()).isEqualTo(AccessTypeJson.PRIVATE);
    assertThat(post.content()).isEmpty();
    assertThat(stored(post)).isEqualTo(post);
  }

  @Test
  void keepsTheLongestContent() {
    String longest = "🙂".repeat(65_536);

    PostJson post = create("Title", longest, AccessTypeJson.PUBLIC).body();

    assertThat(stored(post).content()).isEqualTo(longest);
  }

  @Test
  void isAFault_whenTheIdIsTaken() {
    Post post = Posts.postBy(ALICE, AccessType.PUBLIC);
    posts.add(post, Optional.empty());
    var again = new CreatePost(posts, post::id);

    assertThatIllegalStateException()
        .isThrownBy(() -> again.createPost(signedIn(ALICE), request("Other", "", null)));
  }

  private CreatePostResult create(
      String name, String content, @Nullable AccessTypeJson accessType) {
    return createPost.createPost(signedIn(ALICE), request(name, content, accessType));
  }

  private static CreatePostRequest request(
      String name, String content, @Nullable AccessTypeJson accessType) {
    return new CreatePostRequest(Optional.empty(), new CreatePostJson(name, content, accessType));
  }

  private PostJson stored(PostJson post) {
    PostId id = PostId.parse(post.postId());
    return PostMapping.toJson(posts.postForViewer(id, ALICE).orElseThrow().post());
  }
}
