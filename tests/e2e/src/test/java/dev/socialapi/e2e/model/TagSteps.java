package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.ListMyTagsParams;
import dev.socialapi.client.model.ListPublicTagsParams;
import dev.socialapi.client.model.Tag;
import dev.socialapi.client.model.UpdateTag;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tags, and their lists. */
final class TagSteps {
  private final World world;
  private final Choice choice;
  private final RunningSystem system;
  private final Walk walk;

  TagSteps(World world, Choice choice, RunningSystem system) {
    this.world = world;
    this.choice = choice;
    this.system = system;
    this.walk = new Walk(choice);
  }

  List<Step> all() {
    return List.of(
        new Step("create tag", 10, this::create),
        new Step("get tag", 6, this::get),
        new Step("update tag", 8, this::update),
        new Step("delete tag", 4, this::delete),
        new Step("list own tags", 4, this::own),
        new Step("list public tags", 5, this::everybodys));
  }

  private void create() {
    Caller caller = choice.caller();
    Text name = choice.name();
    var body = CreateTag.builder().name(name.value()).accessType(choice.tagAccessType()).build();
    String key = choice.idempotencyKey();
    Optional<World.Remembered> before =
        Optional.ofNullable(key)
            .flatMap(used -> world.remembered(caller.user(), Operation.CREATE_TAG, used));
    Answer<Tag> answer =
        Creation.of(
            system, caller, key, (api, options) -> api.tags().createTagWithResponse(body, options));
    boolean refused =
        Check.of(caller, Operation.CREATE_TAG)
            .when(!name.isGood(), 400, "validation_failed")
            .when(
                before.filter(done -> !done.request().equals(body)).isPresent(),
                422,
                "idempotency_key_reused")
            .when(
                before.isEmpty() && isTaken(caller, name.value(), Optional.empty()),
                409,
                "tag_name_taken")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.header("Idempotent-Replayed").isPresent()).isEqualTo(before.isPresent());
      assertThat(answer.header("ETag")).contains("\"1\"");
      assertThat(answer.header("Location")).contains("/v1/tags/" + answer.get().tagId());
      before.ifPresentOrElse(
          done -> assertThat(answer.get()).isEqualTo(done.answer()),
          () -> add(caller, body, key, answer.get()));
    }
  }

  private void add(Caller caller, CreateTag body, @Nullable String key, Tag tag) {
    assertThat(tag)
        .isEqualTo(
            Tag.builder()
                .tagId(tag.tagId())
                .userId(caller.user().id())
                .name(body.name())
                .accessType(body.accessType().orElseThrow())
                .createdAt(tag.createdAt())
                .updatedAt(tag.createdAt())
                .build());
    world.tags().add(new TagState(tag, 1));
    if (key != null) {
      world.remember(caller.user(), Operation.CREATE_TAG, key, new World.Remembered(body, tag));
    }
  }

  /** Whether the caller has another tag of this name. */
  private boolean isTaken(Caller caller, String name, Optional<TagState> but) {
    return world.tags().stream()
        .filter(tag -> tag.isOwnedBy(caller.user()) && !but.equals(Optional.of(tag)))
        .anyMatch(tag -> TagState.fold(tag.tag().name()).equals(TagState.fold(name)));
  }

  private void get() {
    Caller caller = choice.caller();
    UUID id = choice.tag();
    Optional<TagState> tag = world.tag(id, caller.user());
    var condition = choice.condition(tag.map(TagState::version).orElse(1L));
    Answer<Tag> answer =
        condition.read(
            options -> caller.api().tags().getTagWithResponse(id, options),
            eTag -> caller.api().tags().getTagIfChanged(id, eTag));
    boolean refused =
        Check.of(caller, Operation.GET_TAG)
            .when(tag.isEmpty(), 404, "not_found")
            .when(condition.matchesAsIfNoneMatch(), 304, "")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.get()).isEqualTo(tag.orElseThrow().tag());
      assertThat(answer.header("ETag")).contains("\"" + tag.orElseThrow().version() + "\"");
    }
  }

  private void update() {
    Caller caller = choice.caller();
    UUID id = choice.tag();
    Optional<TagState> tag = world.tag(id, caller.user());
    var condition = choice.condition(tag.map(TagState::version).orElse(1L));
    var changes = UpdateTag.builder();
    Text name = choice.name();
    if (choice.oneIn(2)) {
      changes.name(name.value());
    }
    if (choice.oneIn(2)) {
      changes.accessType(choice.tagAccessType());
    }
    UpdateTag change = changes.build();
    Answer<Tag> answer =
        Answer.of(
            () -> caller.api().tags().updateTagWithResponse(id, change, condition.asIfMatch()));
    boolean renamed = change.name().isPresent();
    boolean refused =
        Check.of(caller, Operation.UPDATE_TAG)
            .when(
                (renamed && !name.isGood()) || change.equals(UpdateTag.builder().build()),
                400,
                "validation_failed")
            .when(tag.isEmpty(), 404, "not_found")
            .when(isStrangers(tag, caller), 403, "not_owner")
            .when(condition.failsAsIfMatch(), 412, "precondition_failed")
            .when(renamed && isTaken(caller, name.value(), tag), 409, "tag_name_taken")
            .refuses(answer);
    if (!refused) {
      changed(tag.orElseThrow(), change, answer);
    }
  }

  private static void changed(TagState tag, UpdateTag change, Answer<Tag> answer) {
    var changed = tag.tag().toBuilder().updatedAt(answer.get().updatedAt());
    change.name().ifPresent(changed::name);
    change.accessType().ifPresent(changed::accessType);
    Tag expected = changed.build();
    assertThat(answer.get()).isEqualTo(expected);
    assertThat(answer.get().updatedAt()).isAfterOrEqualTo(tag.tag().updatedAt());
    tag.change(expected);
    assertThat(answer.header("ETag")).contains("\"" + tag.version() + "\"");
  }

  private void delete() {
    Caller caller = choice.caller();
    UUID id = choice.tag();
    Optional<TagState> tag = world.tag(id, caller.user());
    var condition = choice.condition(tag.map(TagState::version).orElse(1L));
    Answer<Void> answer =
        Answer.of(() -> caller.api().tags().deleteTagWithResponse(id, condition.asIfMatch()));
    boolean refused =
        Check.of(caller, Operation.DELETE_TAG)
            .when(tag.isEmpty(), 404, "not_found")
            .when(isStrangers(tag, caller), 403, "not_owner")
            .when(condition.failsAsIfMatch(), 412, "precondition_failed")
            .refuses(answer);
    if (!refused) {
      world.delete(tag.orElseThrow());
    }
  }

  private void own() {
    Caller caller = choice.caller();
    Answer<List<Tag>> answer =
        walk.all((limit, cursor) ->
            caller
                .api()
                .tags()
                .listMyTags(ListMyTagsParams.builder().limit(limit).cursor(cursor).build()));
    if (!Check.of(caller, Operation.LIST_MY_TAGS).refuses(answer)) {
      assertThat(answer.get()).isEqualTo(world.tagsThat(tag -> tag.isOwnedBy(caller.user())));
    }
  }

  private void everybodys() {
    Caller caller = choice.caller();
    String prefix = choice.oneIn(2) ? null : choice.of("", "A", "t", "TRA", "ä", "A\u0308", "😀");
    Answer<List<Tag>> answer =
        walk.all((limit, cursor) ->
            caller
                .api()
                .tags()
                .listPublicTags(
                    ListPublicTagsParams.builder()
                        .namePrefix(prefix)
                        .limit(limit)
                        .cursor(cursor)
                        .build()));
    if (!Check.of(caller, Operation.LIST_PUBLIC_TAGS).refuses(answer)) {
      String start = prefix == null ? "" : TagState.fold(prefix);
      assertThat(answer.get())
          .isEqualTo(
              world.tagsThat(
                  tag -> tag.isPublic() && TagState.fold(tag.tag().name()).startsWith(start)));
    }
  }

  private static boolean isStrangers(Optional<TagState> tag, Caller caller) {
    return tag.filter(it -> it.isOwnedBy(caller.user())).isEmpty();
  }
}
