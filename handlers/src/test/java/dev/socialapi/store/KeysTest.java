package dev.socialapi.store;

import static dev.socialapi.People.ALICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.posts.PostId;
import dev.socialapi.tags.NameKey;
import dev.socialapi.tags.TagId;
import dev.socialapi.tags.TagPosition;
import dev.socialapi.tags.Tags;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KeysTest {
  private static final PostId POST = PostId.parse("01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");

  @Test
  void spellsKeysAsTheTableHasThem() {
    assertThat(Keys.profile(ALICE))
        .isEqualTo(new Key("USER#a11ce000-0000-4000-8000-000000000001", "PROFILE"));
    assertThat(Keys.post(POST))
        .isEqualTo(new Key("POST#01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10", "DETAILS"));
    assertThat(Keys.allowedUser(POST, ALICE))
        .isEqualTo(
            new Key(
                "POST#01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10",
                "ALLOWED_USER#a11ce000-0000-4000-8000-000000000001"));
    assertThat(Keys.byCreation(POST))
        .isEqualTo("2024-12-06T20:14:46.272Z#01939d9c-4c00-7a3e-9d51-3f2b8a6c4e10");
  }

  @Test
  void spellsKeysOfTagsAsTheTableHasThem() {
    String id = "01939d9c-4c00-7a3e-9d51-3f2b8a6c4e11";
    TagId tag = TagId.parse(id);

    assertThat(Keys.tag(tag)).isEqualTo(new Key("TAG#" + id, "DETAILS"));
    assertThat(Keys.tagName(ALICE, NameKey.of("A b")))
        .isEqualTo(new Key("USER#a11ce000-0000-4000-8000-000000000001", "TAG_NAME#a b"));
    assertThat(Keys.tagOnPost(POST, tag)).isEqualTo(new Key("POST#" + POST, "TAG#" + id));
    assertThat(Keys.postOfTag(tag, POST)).isEqualTo(new Key("TAG#" + id, "POST#" + POST));
    assertThat(Keys.tagsOf(ALICE)).isEqualTo("USER#a11ce000-0000-4000-8000-000000000001#TAGS");
    assertThat(Keys.byName(new TagPosition("A b", tag))).isEqualTo("a b\u0001" + id);
    assertThat(Keys.tagIn(Keys.tagPartition(tag))).isEqualTo(tag);
  }

  @Test
  void spellsKeysOfCheckpoints_whichNoWorkerTakesForItsOwn() {
    Key checkpoint = new Key(Keys.checkpointsOf("schema-2"), Keys.segment(11));

    assertThat(checkpoint).isEqualTo(new Key("MIGRATION#schema-2", "SEGMENT#11"));
    assertThat(Keys.segmentIn(checkpoint.sort())).isEqualTo(11);
    assertThat(StreamRecord.ofChange(checkpoint, Set.of()).matters()).isFalse();
  }

  @Test
  void keepsWithinTheLengthOfASortKey_whateverTheName() {
    var position = new TagPosition(Tags.WIDEST, TagId.parse(POST.toString()));

    assertThat(Keys.byName(position).getBytes(UTF_8)).hasSizeLessThanOrEqualTo(1024);
    assertThat(Keys.tagName(ALICE, position.nameKey()).sort().getBytes(UTF_8))
        .hasSizeLessThanOrEqualTo(1024);
  }

  @Test
  void readsIdsBackFromPartitions() {
    assertThat(Keys.postIn(Keys.post(POST).partition())).isEqualTo(POST);
    assertThat(Keys.userIn(Keys.profile(ALICE).partition())).isEqualTo(ALICE);
  }

  @Test
  void sortsAsIdsDo() {
    List<PostId> ids =
        LongStream.of(0, 1, 999, 1000, 1_700_000_000_000L, 1_700_000_000_001L, 253_402_300_799_999L)
            .mapToObj(millis -> new PostId(new UUID(millis << 16 | 7L << 12, 2L << 62)))
            .toList();

    assertThat(ids.stream().map(Keys::byCreation)).isSorted();
  }
}
