package dev.socialapi.posts;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.postBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.PostJson;
import dev.socialapi.api.PostPageJson;
import dev.socialapi.page.Cursors;
import dev.socialapi.store.LocalTable;
import dev.socialapi.store.PublicShards;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists that hold public posts, however many partitions these are spread over. */
class ShardedPublicPostsIT {
  private final LocalTable local = new LocalTable();
  private final Cursors cursors = new Cursors("a secret for tests only", new SecureRandom());

  @ParameterizedTest
  @MethodSource("numbers")
  void listsThemNewestFirst_byOneQueryAShard(int number) {
    PublicShards shards = PublicShards.of(number);
    List<PostJson> newestFirst = added(30, local.posts(shards));
    ListPublicPosts list = listing(shards);

    List<PostJson> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      local.requests().clear();
      PostPageJson page = page(list, 7, cursor);
      assertThat(local.requests().names()).hasSize(number).containsOnly("Query");
      seen.addAll(page.items());
      cursor = Optional.ofNullable(page.nextCursor());
    } while (cursor.isPresent());

    assertThat(seen).isEqualTo(newestFirst);
  }

  @Test
  void mergesThemWithOnesOwn() {
    PublicShards shards = PublicShards.of(5);
    PostStore posts = local.posts(shards);
    List<PostJson> newestFirst = added(15, posts);
    Post own = postBy(BOB, AccessType.PRIVATE);
    posts.add(own, Optional.empty());
    var list = new ListAccessiblePosts(posts, cursors, task -> new Thread(task).start());

    List<PostJson> seen =
        walk(cursor ->
            list.listAccessiblePosts(signedIn(BOB), new ListAccessiblePostsRequest(4, cursor))
                .body());

    assertThat(seen.getFirst()).isEqualTo(PostMapping.toJson(own));
    assertThat(seen.subList(1, seen.size())).isEqualTo(newestFirst);
  }

  /** A cursor knows no shards: it is a position. */
  @Test
  void goesOnWhereItWas_whenTheNumberOfShardsIsAnother() {
    List<PostJson> newestFirst = added(20, local.posts());
    PostPageJson first = page(listing(PublicShards.ONE), 8, Optional.empty());

    PostPageJson rest =
        page(listing(new PublicShards(1, 4)), 100, Optional.ofNullable(first.nextCursor()));

    assertThat(first.items()).isEqualTo(newestFirst.subList(0, 8));
    assertThat(rest.items()).isEqualTo(newestFirst.subList(8, 20));
  }

  private static List<PostJson> walk(Function<Optional<String>, PostPageJson> list) {
    List<PostJson> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      PostPageJson page = list.apply(cursor);
      seen.addAll(page.items());
      cursor = Optional.ofNullable(page.nextCursor());
    } while (cursor.isPresent());
    return seen;
  }

  private ListPublicPosts listing(PublicShards shards) {
    return new ListPublicPosts(local.posts(shards), cursors);
  }

  private static PostPageJson page(ListPublicPosts list, int limit, Optional<String> cursor) {
    return list.listPublicPosts(signedIn(BOB), new ListPublicPostsRequest(limit, cursor)).body();
  }

  private static List<PostJson> added(int count, PostStore posts) {
    List<PostJson> added = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Post post = postBy(ALICE, AccessType.PUBLIC);
      posts.add(post, Optional.empty());
      added.add(PostMapping.toJson(post));
    }
    Collections.reverse(added);
    return added;
  }

  private static IntStream numbers() {
    return IntStream.rangeClosed(1, 16);
  }
}
