package dev.socialapi.e2e.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.Page;
import dev.socialapi.client.Paged;
import dev.socialapi.client.PostsApi;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.Post;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EndToEnd
class PagingE2E {
  private static final int OLD_POSTS = 250;

  private final RunningSystem system;

  PagingE2E(RunningSystem system) {
    this.system = system;
  }

  @Test
  void showsEachOldPostOnce_newestFirst_whileOthersAreCreated() {
    PostsApi writer = writer();
    Set<UUID> old = write(writer, OLD_POSTS);

    List<UUID> seen = new ArrayList<>();
    for (Page<Post> page : list(writer, 7).pages()) {
      page.items().forEach(post -> seen.add(post.postId()));
      writer.createPost(CreatePost.builder().name("Meanwhile").build());
    }

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(old);
    assertThat(seen).isSortedAccordingTo(Comparator.comparing(UUID::toString).reversed());
  }

  @Test
  void showsNewPostsOnTheFirstPageAgain() {
    PostsApi writer = writer();
    writer.createPost(CreatePost.builder().name("Old").build());
    list(writer, 1).firstPage();

    Post latest = writer.createPost(CreatePost.builder().name("New").build());

    assertThat(list(writer, 1).firstPage().items()).containsExactly(latest);
  }

  @Test
  void goesOn_whenTheLastItemOfAPageIsDeleted() {
    PostsApi writer = writer();
    UUID first = writer.createPost(CreatePost.builder().name("First").build()).postId();
    UUID second = writer.createPost(CreatePost.builder().name("Second").build()).postId();
    Page<Post> page = list(writer, 1).firstPage();
    writer.deletePost(second);

    Page<Post> next = page.next();

    assertThat(next.items()).extracting(Post::postId).containsExactly(first);
  }

  @Test
  void hasTwentyItems_whenNoLimitIsGiven() {
    PostsApi writer = writer();
    write(writer, 21);

    Page<Post> page = writer.listMyPosts().firstPage();

    assertThat(page.items()).hasSize(20);
    assertThat(page.nextCursor()).isPresent();
    assertThat(list(writer, 100).firstPage().items()).hasSize(21);
  }

  @Test
  void isEmpty_whenThereIsNothing() {
    Page<Post> page = list(writer(), 7).firstPage();

    assertThat(page.items()).isEmpty();
    assertThat(page.nextCursor()).isEmpty();
  }

  @Test
  void endsAfterTheLastItem_orWithOneEmptyPage() {
    PostsApi writer = writer();
    write(writer, 4);

    Page<Post> second = list(writer, 2).firstPage().next();

    assertThat(second.items()).hasSize(2);
    if (second.hasNext()) {
      Page<Post> end = second.next();
      assertThat(end.items()).isEmpty();
      assertThat(end.nextCursor()).isEmpty();
    }
  }

  @Test
  void endsAPageEarly_whenItsItemsAreLarge() {
    PostsApi writer = writer();
    CreatePost large = CreatePost.builder().name("Large").content("😀".repeat(65_536)).build();
    Set<UUID> written = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      written.add(writer.createPost(large).postId());
    }

    Page<Post> first = list(writer, 100).firstPage();
    List<UUID> seen = list(writer, 100).stream().map(Post::postId).toList();

    assertThat(first.items()).hasSizeBetween(1, 5);
    assertThat(first.nextCursor()).isPresent();
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
  }

  private PostsApi writer() {
    return system.people().signUp("Bob").api().posts();
  }

  private static Set<UUID> write(PostsApi writer, int count) {
    Set<UUID> written = new HashSet<>();
    for (int i = 0; i < count; i++) {
      written.add(writer.createPost(CreatePost.builder().name("Post " + i).build()).postId());
    }
    return written;
  }

  private static Paged<Post> list(PostsApi reader, int limit) {
    return reader.listMyPosts(ListMyPostsParams.builder().limit(limit).build());
  }
}
