package dev.socialapi.e2e.posts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.api.PostsApi;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.PostPage;
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
  void showsEachOldPostOnce_newestFirst_whileOthersAreCreated() throws ApiException {
    PostsApi writer = writer();
    Set<UUID> old = write(writer, OLD_POSTS);

    List<UUID> seen = new ArrayList<>();
    String cursor = null;
    do {
      PostPage page = writer.listMyPosts(7, cursor);
      page.getItems().forEach(post -> seen.add(post.getPostId()));
      writer.createPost(new CreatePost().name("Meanwhile"), null);
      cursor = page.getNextCursor();
    } while (cursor != null);

    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(old);
    assertThat(seen).isSortedAccordingTo(Comparator.comparing(UUID::toString).reversed());
  }

  @Test
  void showsNewPostsOnTheFirstPageAgain() throws ApiException {
    PostsApi writer = writer();
    writer.createPost(new CreatePost().name("Old"), null);
    writer.listMyPosts(1, null);

    Post latest = writer.createPost(new CreatePost().name("New"), null);

    assertThat(writer.listMyPosts(1, null).getItems()).containsExactly(latest);
  }

  @Test
  void goesOn_whenTheLastItemOfAPageIsDeleted() throws ApiException {
    PostsApi writer = writer();
    UUID first = writer.createPost(new CreatePost().name("First"), null).getPostId();
    UUID second = writer.createPost(new CreatePost().name("Second"), null).getPostId();
    PostPage page = writer.listMyPosts(1, null);
    writer.deletePost(second, null);

    PostPage next = writer.listMyPosts(1, page.getNextCursor());

    assertThat(next.getItems()).extracting(Post::getPostId).containsExactly(first);
  }

  @Test
  void hasTwentyItems_whenNoLimitIsGiven() throws ApiException {
    PostsApi writer = writer();
    write(writer, 21);

    PostPage page = writer.listMyPosts(null, null);

    assertThat(page.getItems()).hasSize(20);
    assertThat(page.getNextCursor()).isNotNull();
    assertThat(writer.listMyPosts(100, null).getItems()).hasSize(21);
  }

  @Test
  void isEmpty_whenThereIsNothing() throws ApiException {
    PostPage page = writer().listMyPosts(7, null);

    assertThat(page.getItems()).isEmpty();
    assertThat(page.getNextCursor()).isNull();
  }

  @Test
  void endsAfterTheLastItem_orWithOneEmptyPage() throws ApiException {
    PostsApi writer = writer();
    write(writer, 4);

    PostPage second = writer.listMyPosts(2, writer.listMyPosts(2, null).getNextCursor());

    assertThat(second.getItems()).hasSize(2);
    if (second.getNextCursor() != null) {
      PostPage end = writer.listMyPosts(2, second.getNextCursor());
      assertThat(end.getItems()).isEmpty();
      assertThat(end.getNextCursor()).isNull();
    }
  }

  @Test
  void endsAPageEarly_whenItsItemsAreLarge() throws ApiException {
    PostsApi writer = writer();
    CreatePost large = new CreatePost().name("Large").content("😀".repeat(65_536));
    Set<UUID> written = new HashSet<>();
    for (int i = 0; i < 6; i++) {
      written.add(writer.createPost(large, null).getPostId());
    }

    PostPage first = writer.listMyPosts(100, null);
    List<UUID> seen = walk(writer, 100);

    assertThat(first.getItems()).hasSizeBetween(1, 5);
    assertThat(first.getNextCursor()).isNotNull();
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
  }

  private PostsApi writer() {
    return system.people().signUp("Bob").api().posts();
  }

  private static Set<UUID> write(PostsApi writer, int count) throws ApiException {
    Set<UUID> written = new HashSet<>();
    for (int i = 0; i < count; i++) {
      written.add(writer.createPost(new CreatePost().name("Post " + i), null).getPostId());
    }
    return written;
  }

  private static List<UUID> walk(PostsApi reader, int limit) throws ApiException {
    List<UUID> seen = new ArrayList<>();
    String cursor = null;
    do {
      PostPage page = reader.listMyPosts(limit, cursor);
      page.getItems().forEach(post -> seen.add(post.getPostId()));
      cursor = page.getNextCursor();
    } while (cursor != null);
    return seen;
  }
}
