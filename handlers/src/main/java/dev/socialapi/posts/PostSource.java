package dev.socialapi.posts;

import dev.socialapi.page.Page;
import dev.socialapi.page.PageRequest;
import java.util.List;

/** Where a merged list comes from: streams of posts, each newest first. */
@FunctionalInterface
public interface PostSource {
  /**
   * Reads on in every stream, below one position.
   *
   * @param wanted how many positions to read in each stream at most
   * @return of each stream those posts that belong on the list; and the lowest position that was
   *     <i>read</i>, kept or not, empty when the stream has nothing below
   */
  List<Page<Post, PostId>> read(PageRequest<PostId> wanted);
}
