package dev.socialapi.posts;

import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Pages of posts from any number of streams, newest first, each post once (the contract's sections
 * 4 and 5).
 *
 * <p>One position resumes all streams, since a post has the same position in each. What lies below
 * the lowest position that was read in a stream which goes on is left to the next round: that
 * stream may have more to say there. So memory is that of a page, and what happens between two
 * pages (new posts, deleted ones, other access types) can neither repeat nor lose what stays.
 */
public final class PostPages {
  /** How often a page reads on at most; then it ends early. */
  static final int MAX_ROUNDS = 3;

  /** How many positions a round reads in a stream: with an entry each, one BatchGetItem's keys. */
  static final int MAX_POSITIONS = 50;

  /** What is filtered out costs little to read, another round much. */
  private static final int MIN_POSITIONS = 10;

  /** As stored; Lambda answers at most 6 MB. A page has one post in any case. */
  static final int MAX_BYTES = 1024 * 1024;

  private PostPages() {}

  /** Merges streams, in up to {@value #MAX_ROUNDS} rounds. */
  public static Page<Post, PostId> merge(PageRequest<PostId> wanted, PostSource source) {
    var page = new Draft(wanted.limit());
    Optional<PostId> position = wanted.position();
    for (int round = 0; round < MAX_ROUNDS && !page.isFull(); round++) {
      int positions = Math.clamp(page.missing(), MIN_POSITIONS, MAX_POSITIONS);
      var streams = source.read(new PageRequest<>(positions, position));
      Optional<PostId> floor = floor(streams);
      if (!page.addAll(merged(streams, floor))) {
        return page.endingEarly();
      }
      if (floor.isEmpty()) {
        return new Page<>(page.posts, Optional.empty());
      }
      position = floor;
    }
    return new Page<>(page.posts, position);
  }

  /** Merges what has been read already, without reading on; the page may end early. */
  public static Page<Post, PostId> merge(int limit, List<Page<Post, PostId>> streams) {
    var page = new Draft(limit);
    Optional<PostId> floor = floor(streams);
    return page.addAll(merged(streams, floor)) ? new Page<>(page.posts, floor) : page.endingEarly();
  }

  /** The highest of the lowest positions that were read in streams which go on. */
  private static Optional<PostId> floor(List<Page<Post, PostId>> streams) {
    return streams.stream()
        .flatMap(stream -> stream.next().stream())
        .max(Comparator.naturalOrder());
  }

  /** Every post that is at the floor or above, once, newest first. */
  private static Collection<Post> merged(List<Page<Post, PostId>> streams, Optional<PostId> floor) {
    TreeMap<PostId, Post> byId = new TreeMap<>(Comparator.reverseOrder());
    for (Page<Post, PostId> stream : streams) {
      for (Post post : stream.items()) {
        if (floor.isEmpty() || post.id().compareTo(floor.get()) >= 0) {
          byId.put(post.id(), post);
        }
      }
    }
    return byId.values();
  }

  /** A page that is being filled. */
  private static final class Draft {
    private final int limit;
    private final List<Post> posts = new ArrayList<>();
    private long bytes;

    Draft(int limit) {
      this.limit = limit;
    }

    boolean isFull() {
      return posts.size() == limit;
    }

    int missing() {
      return limit - posts.size();
    }

    /** Whether all found room. */
    boolean addAll(Collection<Post> more) {
      for (Post post : more) {
        bytes += weight(post);
        if (isFull() || (bytes > MAX_BYTES && !posts.isEmpty())) {
          return false;
        }
        posts.add(post);
      }
      return true;
    }

    Page<Post, PostId> endingEarly() {
      return new Page<>(posts, Optional.of(posts.getLast().id()));
    }

    private static long weight(Post post) {
      return (long) weight(post.name()) + weight(post.content());
    }

    /**
     * Bytes in UTF-8. A control character counts twice: it is one byte as stored, but seven in a
     * Lambda answer, where JSON stands in JSON.
     */
    private static int weight(String text) {
      int bytes = 0;
      for (int i = 0; i < text.length(); i++) {
        char unit = text.charAt(i);
        if (unit >= ' ' && unit < 0x80) {
          bytes += 1;
        } else if (unit < 0x800 || Character.isSurrogate(unit)) {
          bytes += 2;
        } else {
          bytes += 3;
        }
      }
      return bytes;
    }
  }
}
