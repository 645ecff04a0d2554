package dev.socialapi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class IndexTest {
  /** What is deployed: a change here rebuilds an index, or makes the table another one. */
  @Test
  void hasTheIndexesThatAreDeployed() {
    assertThat(Arrays.stream(Index.values()).map(IndexTest::describe))
        .containsExactly(
            "UserPostsIndex GSI1PK GSI1SK ALL",
            "AccessTypePostsIndex GSI2PK GSI2SK ALL",
            "AllowedUserPostsIndex GSI3PK GSI3SK KEYS_ONLY",
            "TagPostsSortedIndex GSI4PK GSI4SK KEYS_ONLY");
    assertThat(TableAttributes.PARTITION_KEY + TableAttributes.SORT_KEY).isEqualTo("PKSK");
    assertThat(TableAttributes.DELETE_AFTER).isEqualTo("delete_after");
  }

  private static String describe(Index index) {
    return String.join(
        " ",
        index.indexName(),
        index.partitionKey(),
        index.sortKey(),
        index.projection().toString());
  }
}
