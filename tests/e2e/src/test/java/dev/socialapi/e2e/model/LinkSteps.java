package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.ListPostTagsParams;
import dev.socialapi.client.model.Tag;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which tags a post has. */
final class LinkSteps {
  private final World world;
  private final Choice choice;
  private final Walk walk;

  LinkSteps(World world, Choice choice) {
    this.world = world;
    this.choice = choice;
    this.walk = new Walk(choice);
  }

  List<Step> all() {
    return List.of(
        new Step("attach tag", 12, this::attach),
        new Step("detach tag", 5, this::detach),
        new Step("list a post's tags", 5, this::list));
  }

  private void attach() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    UUID tagId = choice.tag();
    Optional<PostState> post = world.post(id, caller.user());
    Optional<TagState> tag = world.tag(tagId, caller.user());
    Answer<Void> answer =
        Answer.of(
            () -> caller.api().tags().attachTagWithResponse(id, tagId, RequestOptions.none()));
    boolean refused =
        Check.of(caller, Operation.ATTACH_TAG)
            .when(post.isEmpty() || tag.isEmpty(), 404, "not_found")
            .when(isStrangers(post, caller), 403, "not_owner")
            .refuses(answer);
    if (!refused) {
      post.orElseThrow().tags().add(tag.orElseThrow());
    }
  }

  /** Whether the tag is there, or may be seen, makes no difference. */
  private void detach() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    UUID tagId = choice.tag();
    Optional<PostState> post = world.post(id, caller.user());
    Answer<Void> answer =
        Answer.of(
            () -> caller.api().tags().detachTagWithResponse(id, tagId, RequestOptions.none()));
    boolean refused =
        Check.of(caller, Operation.DETACH_TAG)
            .when(post.isEmpty(), 404, "not_found")
            .when(isStrangers(post, caller), 403, "not_owner")
            .refuses(answer);
    if (!refused) {
      post.orElseThrow().tags().removeIf(tag -> tag.id().equals(tagId));
    }
  }

  private void list() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    Optional<PostState> post = world.post(id, caller.user());
    Answer<List<Tag>> answer =
        walk.all((limit, cursor) ->
            caller
                .api()
                .tags()
                .listPostTags(
                    id, ListPostTagsParams.builder().limit(limit).cursor(cursor).build()));
    boolean refused =
        Check.of(caller, Operation.LIST_POST_TAGS)
            .when(post.isEmpty(), 404, "not_found")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.get())
          .isEqualTo(
              world.tagsThat(tag ->
                  post.orElseThrow().tags().contains(tag) && tag.isVisibleTo(caller.user())));
    }
  }

  private static boolean isStrangers(Optional<PostState> post, Caller caller) {
    return post.filter(it -> it.isOwnedBy(caller.user())).isEmpty();
  }
}
