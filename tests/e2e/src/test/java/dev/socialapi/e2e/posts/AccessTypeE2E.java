package dev.socialapi.e2e.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.Paged;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
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
  void mayBecomeAnyOther_andThePostKeepsItsPlace(AccessType from, AccessType to) {
    UUID older = create(AccessType.PRIVATE).postId();
    Post post = create(from);
    UUID newer = create(AccessType.PRIVATE).postId();

    Post changed = posts.updatePost(post.postId(), UpdatePost.builder().accessType(to).build());

    assertThat(changed.accessType()).isEqualTo(to);
    assertThat(changed.createdAt()).isEqualTo(post.createdAt());
    assertThat(ids(posts.listMyPosts(ListMyPostsParams.builder().limit(3).build())))
        .containsExactly(newer, post.postId(), older);
    assertThat(latestPublic(3).contains(post.postId())).isEqualTo(to.equals(AccessType.PUBLIC));
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void decidesWhetherOnesOwnPostIsInThePublicList(AccessType type) {
    Post post = create(type);

    assertThat(latestPublic(5).contains(post.postId())).isEqualTo(type.equals(AccessType.PUBLIC));
  }

  @Test
  void keepsThePlaceInThePublicList_whenPublicAgain() {
    UUID older = create(AccessType.PUBLIC).postId();
    Post post = create(AccessType.PUBLIC);
    UUID newer = create(AccessType.PUBLIC).postId();

    posts.updatePost(post.postId(), UpdatePost.builder().accessType(AccessType.PRIVATE).build());
    assertThat(latestPublic(2)).containsExactly(newer, older);

    posts.updatePost(post.postId(), UpdatePost.builder().accessType(AccessType.PUBLIC).build());
    assertThat(latestPublic(3)).containsExactly(newer, post.postId(), older);
  }

  private Post create(AccessType type) {
    return posts.createPost(CreatePost.builder().name(type.value()).accessType(type).build());
  }

  private List<UUID> latestPublic(int number) {
    return ids(posts.listPublicPosts(ListPublicPostsParams.builder().limit(number).build()));
  }

  private static List<UUID> ids(Paged<Post> list) {
    return list.firstPage().items().stream().map(Post::postId).toList();
  }
}
