package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.User;
import dev.socialapi.e2e.system.Person;
import dev.socialapi.e2e.system.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Accounts come and go. */
final class AccountSteps {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final World world;
  private final Choice choice;
  private final RunningSystem system;

  AccountSteps(World world, Choice choice, RunningSystem system) {
    this.world = world;
    this.choice = choice;
    this.system = system;
  }

  List<Step> all() {
    return List.of(new Step("delete account", 1, this::delete));
  }

  void signUp(String name) {
    Person person = system.people().signUp(name);
    Answer<User> profile =
        Answer.of(() -> person.api().me().getMeWithResponse(RequestOptions.none()));
    world.users().add(new UserState(person, profile.get(), profile.version()));
  }

  /** What belonged to the user is gone before the next step; somebody new takes the place. */
  private void delete() {
    UserState user = choice.user();
    SocialClient api = user.api();
    assertThat(Answer.of(() -> api.me().deleteMeWithResponse(RequestOptions.none())).status())
        .isEqualTo(202);
    assertThat(Answer.of(() -> api.me().deleteMeWithResponse(RequestOptions.none())).status())
        .isEqualTo(202);
    assertThat(Answer.ofPage(() -> api.tokens().listTokens().firstPage()).outcome())
        .isEqualTo("403 account_deleted");
    assertThat(Answer.of(() -> api.me().getMeWithResponse(RequestOptions.none())).outcome())
        .isIn("403 account_deleted", "401 unauthenticated");

    List<PostState> posts = world.posts().stream().filter(post -> post.isOwnedBy(user)).toList();
    List<TagState> tags = world.tags().stream().filter(tag -> tag.isOwnedBy(user)).toList();
    List<PostState> naming =
        world.posts().stream().filter(post -> post.allowed().contains(user.id())).toList();
    world.delete(user);
    await(() -> posts.stream().allMatch(this::isGone));
    await(() -> tags.stream().allMatch(this::isGone));
    await(() -> naming.stream().noneMatch(post -> isNamed(post, user.id())));
    signUp(user.name());
  }

  private boolean isGone(PostState post) {
    SocialClient viewer = viewer(post);
    return Answer.of(() -> viewer.posts().getPostWithResponse(post.id(), RequestOptions.none()))
            .status()
        == 404;
  }

  private boolean isGone(TagState tag) {
    SocialClient viewer = world.users().getFirst().api();
    return Answer.of(() -> viewer.tags().getTagWithResponse(tag.id(), RequestOptions.none()))
            .status()
        == 404;
  }

  private SocialClient viewer(PostState post) {
    return world.users().stream()
        .filter(post::isVisibleTo)
        .findFirst()
        .orElseGet(world.users()::getFirst)
        .api();
  }

  private boolean isNamed(PostState post, UUID user) {
    Optional<UserState> owner = world.user(post.post().userId());
    return owner.isPresent()
        && owner.get().api().posts().listAllowedUsers(post.id()).stream()
            .anyMatch(allowed -> allowed.userId().equals(user));
  }

  private static void await(BooleanSupplier met) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!met.getAsBoolean()) {
      assertThat(Instant.now()).as("something of a deleted account is left").isBefore(end);
      try {
        Thread.sleep(Duration.ofMillis(100));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
