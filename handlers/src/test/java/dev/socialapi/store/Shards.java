package dev.socialapi.store;

import dev.socialapi.posts.PostId;

/** Where the table puts public posts, for tests that have none. */
public final class Shards {
  private Shards() {}

  /** The shard of a post, from 0. */
  public static int of(PostId post, PublicShards shards) {
    return PublicShards.shardOf(post, shards.written());
  }
}
