package dev.socialapi.e2e.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.api.PostsApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.PostPage;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@EndToEnd
class AccessTypeE2E {
  private static final List<AccessType> ALL =
      List.of(AccessType.PRIVATE, AccessType.ALLOWED_USER, AccessType.PUBLIC);

  private final PostsApi posts;

  AccessTypeE2E(RunningSystem system) {
    this.posts = system.people().signUp("Alice").api().posts();
  }

  static Stream<Arguments> changes() {
    return ALL.stream().flatMap(from -> ALL.stream().map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void mayBecomeAnyOther_andThePostKeepsItsPlace(AccessType from, AccessType to)
      throws ApiException {
    UUID older = create(AccessType.PRIVATE).getPostId();
    Post post = create(from);
    UUID newer = create(AccessType.PRIVATE).getPostId();

    Post changed = posts.updatePost(post.getPostId(), new UpdatePost().accessType(to), null);

    assertThat(changed.getAccessType()).isEqualTo(to);
    assertThat(changed.getCreatedAt()).isEqualTo(post.getCreatedAt());
    assertThat(ids(posts.listMyPosts(3, null))).containsExactly(newer, post.getPostId(), older);
    assertThat(ids(posts.listPublicPosts(3, null)).contains(post.getPostId()))
        .isEqualTo(to == AccessType.PUBLIC);
  }

  @ParameterizedTest
  @EnumSource(
      value = AccessType.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "UNKNOWN_DEFAULT_OPEN_API")
  void decidesWhetherOnesOwnPostIsInThePublicList(AccessType type) throws ApiException {
    Post post = create(type);

    assertThat(ids(posts.listPublicPosts(5, null)).contains(post.getPostId()))
        .isEqualTo(type == AccessType.PUBLIC);
  }

  @Test
  void keepsThePlaceInThePublicList_whenPublicAgain() throws ApiException {
    UUID older = create(AccessType.PUBLIC).getPostId();
    Post post = create(AccessType.PUBLIC);
    UUID newer = create(AccessType.PUBLIC).getPostId();

    posts.updatePost(post.getPostId(), new UpdatePost().accessType(AccessType.PRIVATE), null);
    assertThat(ids(posts.listPublicPosts(2, null))).containsExactly(newer, older);

    posts.updatePost(post.getPostId(), new UpdatePost().accessType(AccessType.PUBLIC), null);
    assertThat(ids(posts.listPublicPosts(3, null))).containsExactly(newer, post.getPostId(), older);
  }

  private Post create(AccessType type) throws ApiException {
    return posts.createPost(new CreatePost().name(type.getValue()).accessType(type), null);
  }

  private static List<UUID> ids(PostPage page) {
    return page.getItems().stream().map(Post::getPostId).toList();
  }
}
