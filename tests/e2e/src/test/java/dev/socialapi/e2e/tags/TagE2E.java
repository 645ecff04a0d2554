package dev.socialapi.e2e.tags;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.TagsApi;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.TagAccessType;
import dev.socialapi.client.model.UpdateTag;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EndToEnd
class TagE2E {
  private final TagsApi tags;
  private final TagsApi strangers;

  TagE2E(RunningSystem system) {
    this.tags = system.people().signUp("Alice").api().tags();
    this.strangers = system.people().signUp("Bob").api().tags();
  }

  @Test
  void isPrivate_unlessSaidOtherwise() {
    assertThat(create("Quiet").accessType()).isEqualTo(TagAccessType.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ärger", "ÄRGER", "A\u0308rger"})
  void nameIsTaken_whateverItsCaseAndComposition(String same) {
    Tag tag = create("ärger");

    assertRefused(() -> create(same), 409, "tag_name_taken");
    tags.deleteTag(tag.tagId());
    tags.deleteTag(create(same).tagId());
  }

  @Test
  void nameIsTaken_onARenameToo() {
    create("One");
    Tag two = create("Two");

    assertRefused(() -> rename(two, "ONE"), 409, "tag_name_taken");
    assertThat(rename(two, "TWO").name()).isEqualTo("TWO");
    assertThat(create("Three").name()).isEqualTo("Three");
    assertRefused(() -> rename(two, "three"), 409, "tag_name_taken");
  }

  @Test
  void nameIsFreeAgain_afterARename() {
    Tag tag = create("Old");
    rename(tag, "New");

    assertThat(create("old").tagId()).isNotEqualTo(tag.tagId());
  }

  @Test
  void nameIsUniqueToItsOwner() {
    create("Shared name");

    assertThat(strangers.createTag(CreateTag.builder().name("Shared name").build()).name())
        .isEqualTo("Shared name");
  }

  @Test
  void isCreatedOnce_withOneKey() {
    var key = RequestOptions.builder().idempotencyKey(UUID.randomUUID().toString()).build();
    var once = CreateTag.builder().name("Once").build();
    Tag first = tags.createTag(once, key);

    var again = tags.createTagWithResponse(once, key);

    assertThat(again.body()).isEqualTo(first);
    assertThat(again.headers().allValues("idempotent-replayed")).containsExactly("true");
    assertRefused(
        () -> tags.createTag(CreateTag.builder().name("Twice").build(), key),
        422,
        "idempotency_key_reused");
  }

  private Tag create(String name) {
    return tags.createTag(CreateTag.builder().name(name).build());
  }

  private Tag rename(Tag tag, String name) {
    return tags.updateTag(tag.tagId(), UpdateTag.builder().name(name).build());
  }
}
