package dev.socialapi.bench.growth;

import dev.socialapi.posts.AllowedUserStore;
import dev.socialapi.tags.TagLinkStore;
import dev.socialapi.tokens.PersonalAccessToken;
import java.util.OptionalInt;

/** What there is more and more of. Where the contract has a limit, there is room for one more. */
enum Kind {
  POSTS("posts"),
  SHARED_POSTS("shared posts"),
  SPREAD_POSTS("posts in " + DataSet.SHARDS + " shards"),
  TAGS("tags"),
  POSTS_OF_TAG("posts of a tag"),
  ALLOWED_USERS("allowed users of a post", AllowedUserStore.MAX_ALLOWED_USERS - 1),
  TAGS_OF_POST("tags of a post", TagLinkStore.MAX_TAGS - 1),
  TOKENS("tokens of a user", PersonalAccessToken.MAX_LIVE - 1);

  private final String words;
  private final OptionalInt limit;

  Kind(String words) {
    this.words = words;
    this.limit = OptionalInt.empty();
  }

  Kind(String words, int limit) {
    this.words = words;
    this.limit = OptionalInt.of(limit);
  }

  /** As people say it. */
  String words() {
    return words;
  }

  /** How many there may be by the contract. */
  OptionalInt limit() {
    return limit;
  }
}
