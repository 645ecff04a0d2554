package dev.socialapi.e2e.tags;

import static dev.socialapi.e2e.http.Problems.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.ApiException;
import dev.socialapi.client.api.TagsApi;
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
  void isPrivate_unlessSaidOtherwise() throws ApiException {
    assertThat(create("Quiet").getAccessType()).isEqualTo(TagAccessType.PRIVATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ärger", "ÄRGER", "A\u0308rger"})
  void nameIsTaken_whateverItsCaseAndComposition(String same) throws ApiException {
    Tag tag = create("ärger");

    assertRefused(() -> create(same), 409, "tag_name_taken");
    tags.deleteTag(tag.getTagId(), null);
    tags.deleteTag(create(same).getTagId(), null);
  }

  @Test
  void nameIsTaken_onARenameToo() throws ApiException {
    create("One");
    Tag two = create("Two");

    assertRefused(() -> rename(two, "ONE"), 409, "tag_name_taken");
    assertThat(rename(two, "TWO").getName()).isEqualTo("TWO");
    assertThat(create("Three").getName()).isEqualTo("Three");
    assertRefused(() -> rename(two, "three"), 409, "tag_name_taken");
  }

  @Test
  void nameIsFreeAgain_afterARename() throws ApiException {
    Tag tag = create("Old");
    rename(tag, "New");

    assertThat(create("old").getTagId()).isNotEqualTo(tag.getTagId());
  }

  @Test
  void nameIsUniqueToItsOwner() throws ApiException {
    create("Shared name");

    assertThat(strangers.createTag(new CreateTag().name("Shared name"), null).getName())
        .isEqualTo("Shared name");
  }

  @Test
  void isCreatedOnce_withOneKey() throws ApiException {
    String key = UUID.randomUUID().toString();
    Tag first = tags.createTag(new CreateTag().name("Once"), key);

    var again = tags.createTagWithHttpInfo(new CreateTag().name("Once"), key);

    assertThat(again.getData()).isEqualTo(first);
    assertThat(again.getHeaders().get("idempotent-replayed")).containsExactly("true");
    assertRefused(
        () -> tags.createTag(new CreateTag().name("Twice"), key), 422, "idempotency_key_reused");
  }

  private Tag create(String name) throws ApiException {
    return tags.createTag(new CreateTag().name(name), null);
  }

  private Tag rename(Tag tag, String name) throws ApiException {
    return tags.updateTag(tag.getTagId(), new UpdateTag().name(name), null);
  }
}
