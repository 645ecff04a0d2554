package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.PublicUser;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.client.model.User;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Profiles, and what the gateway and the contract say of themselves. */
final class ProfileSteps {
  private final World world;
  private final Choice choice;

  ProfileSteps(World world, Choice choice) {
    this.world = world;
    this.choice = choice;
  }

  List<Step> all() {
    return List.of(
        new Step("get me", 4, this::getMe),
        new Step("update me", 5, this::updateMe),
        new Step("get user", 5, this::getUser),
        new Step("get health", 1, this::getHealth),
        new Step("get contract", 1, this::getOpenApi));
  }

  private void getMe() {
    Caller caller = choice.caller();
    UserState user = caller.user();
    var condition = choice.condition(user.version());
    Answer<User> answer =
        condition.read(
            options -> caller.api().me().getMeWithResponse(options),
            eTag -> caller.api().me().getMeIfChanged(eTag));
    boolean refused =
        Check.of(caller, Operation.GET_ME)
            .when(condition.matchesAsIfNoneMatch(), 304, "")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.get()).isEqualTo(user.profile());
      assertThat(answer.header("ETag")).contains("\"" + user.version() + "\"");
    }
  }

  private void updateMe() {
    Caller caller = choice.caller();
    UserState user = caller.user();
    var condition = choice.condition(user.version());
    var changes = UpdateMe.builder();
    if (choice.oneIn(2)) {
      changes.displayName(choice.of("", "Alice", "Ärger 😀", "x".repeat(101)));
    }
    if (choice.oneIn(2)) {
      changes.bio(choice.of("", "Likes\nlines."));
    }
    UpdateMe change = changes.build();
    Answer<User> answer =
        Answer.of(() -> caller.api().me().updateMeWithResponse(change, condition.asIfMatch()));
    boolean bad = change.displayName().orElse("").length() > 100;
    boolean refused =
        Check.of(caller, Operation.UPDATE_ME)
            .when(bad || change.equals(UpdateMe.builder().build()), 400, "validation_failed")
            .when(condition.failsAsIfMatch(), 412, "precondition_failed")
            .refuses(answer);
    if (!refused) {
      var expected =
          user.profile().toBuilder()
              .userId(user.id())
              .displayName(changed(change.displayName(), user.profile().displayName()))
              .bio(changed(change.bio(), user.profile().bio()))
              .updatedAt(answer.get().updatedAt())
              .build();
      assertThat(answer.get()).isEqualTo(expected);
      user.change(expected);
      assertThat(answer.header("ETag")).contains("\"" + user.version() + "\"");
    }
  }

  /** An empty text clears. */
  private static @Nullable String changed(Optional<String> change, Optional<String> before) {
    return change.or(() -> before).filter(text -> !text.isEmpty()).orElse(null);
  }

  private void getUser() {
    Caller caller = choice.caller();
    UUID id = choice.userId();
    Optional<UserState> user = world.user(id);
    var condition = choice.condition(user.map(UserState::version).orElse(1L));
    Answer<PublicUser> answer =
        condition.read(
            options -> caller.api().users().getUserWithResponse(id, options),
            eTag -> caller.api().users().getUserIfChanged(id, eTag));
    boolean refused =
        Check.of(caller, Operation.GET_USER)
            .when(user.isEmpty(), 404, "not_found")
            .when(condition.matchesAsIfNoneMatch(), 304, "")
            .refuses(answer);
    if (!refused) {
      User profile = user.orElseThrow().profile();
      assertThat(answer.get())
          .isEqualTo(
              PublicUser.builder()
                  .userId(id)
                  .displayName(profile.displayName().orElse(null))
                  .bio(profile.bio().orElse(null))
                  .createdAt(profile.createdAt())
                  .build());
      assertThat(answer.header("ETag")).contains("\"" + user.orElseThrow().version() + "\"");
    }
  }

  private void getHealth() {
    assertThat(
            choice.caller().api().service().getHealthWithResponse(RequestOptions.none()).status())
        .isEqualTo(200);
  }

  private void getOpenApi() {
    assertThat(choice.caller().api().service().getOpenApi()).containsEntry("openapi", "3.0.3");
  }
}
