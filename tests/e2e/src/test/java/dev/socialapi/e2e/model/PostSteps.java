package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.Post;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts, one at a time. */
final class PostSteps {
  private final World world;
  private final Choice choice;
  private final RunningSystem system;

  PostSteps(World world, Choice choice, RunningSystem system) {
    this.world = world;
    this.choice = choice;
    this.system = system;
  }

  List<Step> all() {
    return List.of(
        new Step("create post", 12, this::create),
        new Step("get post", 10, this::get),
        new Step("update post", 12, this::update),
        new Step("delete post", 5, this::delete));
  }

  private void create() {
    Caller caller = choice.caller();
    Text name = choice.name();
    var body =
        CreatePost.builder()
            .name(name.value())
            .content(choice.of("", "Text", "Line\nline 😀"))
            .accessType(choice.accessType())
            .build();
    String key = choice.idempotencyKey();
    Optional<World.Remembered> before = remembered(caller, key);
    Answer<Post> answer =
        Creation.of(
            system,
            caller,
            key,
            (api, options) -> api.posts().createPostWithResponse(body, options));
    boolean refused =
        Check.of(caller, Operation.CREATE_POST)
            .when(!name.isGood(), 400, "validation_failed")
            .when(
                before.filter(done -> !done.request().equals(body)).isPresent(),
                422,
                "idempotency_key_reused")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.header("Idempotent-Replayed").isPresent()).isEqualTo(before.isPresent());
      assertThat(answer.header("ETag")).contains("\"1\"");
      assertThat(answer.header("Location")).contains("/v1/posts/" + answer.get().postId());
      before.ifPresentOrElse(
          done -> assertThat(answer.get()).isEqualTo(done.answer()),
          () -> add(caller, body, key, answer.get()));
    }
  }

  private Optional<World.Remembered> remembered(Caller caller, @Nullable String key) {
    return Optional.ofNullable(key)
        .flatMap(used -> world.remembered(caller.user(), Operation.CREATE_POST, used));
  }

  private void add(Caller caller, CreatePost body, @Nullable String key, Post post) {
    assertThat(post)
        .isEqualTo(
            Post.builder()
                .postId(post.postId())
                .userId(caller.user().id())
                .name(body.name())
                .content(body.content().orElseThrow())
                .accessType(body.accessType().orElseThrow())
                .createdAt(post.createdAt())
                .updatedAt(post.createdAt())
                .build());
    world.posts().add(new PostState(post, 1));
    if (key != null) {
      world.remember(caller.user(), Operation.CREATE_POST, key, new World.Remembered(body, post));
    }
  }

  private void get() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    Optional<PostState> post = world.post(id, caller.user());
    var condition = choice.condition(post.map(PostState::version).orElse(1L));
    Answer<Post> answer =
        condition.read(
            options -> caller.api().posts().getPostWithResponse(id, options),
            eTag -> caller.api().posts().getPostIfChanged(id, eTag));
    boolean refused =
        Check.of(caller, Operation.GET_POST)
            .when(post.isEmpty(), 404, "not_found")
            .when(condition.matchesAsIfNoneMatch(), 304, "")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.get()).isEqualTo(post.orElseThrow().post());
      assertThat(answer.header("ETag")).contains("\"" + post.orElseThrow().version() + "\"");
    }
  }

  private void update() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    Optional<PostState> post = world.post(id, caller.user());
    var condition = choice.condition(post.map(PostState::version).orElse(1L));
    var changes = UpdatePost.builder();
    Text name = choice.name();
    if (choice.oneIn(3)) {
      changes.name(name.value());
    }
    if (choice.oneIn(3)) {
      changes.content(choice.of("", "Other"));
    }
    if (choice.oneIn(2)) {
      changes.accessType(choice.accessType());
    }
    UpdatePost change = changes.build();
    Answer<Post> answer =
        Answer.of(
            () -> caller.api().posts().updatePostWithResponse(id, change, condition.asIfMatch()));
    boolean bad = change.name().isPresent() && !name.isGood();
    boolean refused =
        Check.of(caller, Operation.UPDATE_POST)
            .when(bad || change.equals(UpdatePost.builder().build()), 400, "validation_failed")
            .when(post.isEmpty(), 404, "not_found")
            .when(!post.filter(it -> it.isOwnedBy(caller.user())).isPresent(), 403, "not_owner")
            .when(condition.failsAsIfMatch(), 412, "precondition_failed")
            .refuses(answer);
    if (!refused) {
      changed(post.orElseThrow(), change, answer);
    }
  }

  private static void changed(PostState post, UpdatePost change, Answer<Post> answer) {
    var changed = post.post().toBuilder().updatedAt(answer.get().updatedAt());
    change.name().ifPresent(changed::name);
    change.content().ifPresent(changed::content);
    change.accessType().ifPresent(changed::accessType);
    Post expected = changed.build();
    assertThat(answer.get()).isEqualTo(expected);
    assertThat(answer.get().updatedAt()).isAfterOrEqualTo(post.post().updatedAt());
    post.change(expected);
    assertThat(answer.header("ETag")).contains("\"" + post.version() + "\"");
  }

  private void delete() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    Optional<PostState> post = world.post(id, caller.user());
    var condition = choice.condition(post.map(PostState::version).orElse(1L));
    Answer<Void> answer =
        Answer.of(() -> caller.api().posts().deletePostWithResponse(id, condition.asIfMatch()));
    boolean refused =
        Check.of(caller, Operation.DELETE_POST)
            .when(post.isEmpty(), 404, "not_found")
            .when(!post.filter(it -> it.isOwnedBy(caller.user())).isPresent(), 403, "not_owner")
            .when(condition.failsAsIfMatch(), 412, "precondition_failed")
            .refuses(answer);
    if (!refused) {
      world.delete(post.orElseThrow());
    }
  }
}
