package dev.socialapi.tags;

import static dev.socialapi.People.ALICE;
import static dev.socialapi.People.BOB;
import static dev.socialapi.People.signedIn;
import static dev.socialapi.posts.Posts.assertRaises;
import static dev.socialapi.tags.Tags.tagBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.GetTagRequest;
import dev.socialapi.api.GetTagResult;
import dev.socialapi.auth.UserId;
import dev.socialapi.problem.ProblemCode;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.LocalTable;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GetTagIT {
  private final LocalTable local = new LocalTable();
  private final TagStore tags = new DynamoTagStore(local.table());
  private final GetTag getTag = new GetTag(tags);

  @Test
  void showsPublicTag_toEverybody() {
    Tag tag = added(TagAccessType.PUBLIC);

    assertThat(get(ALICE, tag.id().toString()))
        .isEqualTo(new GetTagResult(TagMapping.toJson(tag), "\"1\""));
    assertThat(get(BOB, tag.id().toString())).isEqualTo(get(ALICE, tag.id().toString()));
  }

  @Test
  void showsPrivateTag_toItsOwnerOnly() {
    Tag tag = added(TagAccessType.PRIVATE);

    assertThat(get(ALICE, tag.id().toString()).body()).isEqualTo(TagMapping.toJson(tag));
    assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, tag.id().toString()));
  }

  @Test
  void readsAsMuch_whetherHiddenOrMissing() {
    Tag hidden = added(TagAccessType.PRIVATE);
    Tag missing = tagBy(ALICE, "Other", TagAccessType.PRIVATE);

    for (Tag tag : new Tag[] {hidden, missing}) {
      local.requests().clear();
      assertRaises(ProblemCode.NOT_FOUND, () -> get(BOB, tag.id().toString()));
      assertThat(local.requests().names()).containsExactly("GetItem");
    }
  }

  @Test
  void isNotFound_withoutAsking_whenTheIdIsNone() {
    for (String id : new String[] {"", "1", "A11CE000-0000-4000-8000-000000000001", "public"}) {
      assertRaises(ProblemCode.NOT_FOUND, () -> get(ALICE, id));
    }
    assertThat(local.requests().names()).isEmpty();
  }

  private GetTagResult get(UserId caller, String id) {
    return getTag.getTag(signedIn(caller), new GetTagRequest(id));
  }

  private Tag added(TagAccessType accessType) {
    Tag tag = tagBy(ALICE, "Travel", accessType);
    tags.add(tag, Optional.empty());
    local.requests().clear();
    return tag;
  }
}
