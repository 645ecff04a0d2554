package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
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
    Answer<User> answer = Answer.of(() -> caller.api().me().getMeWithHttpInfo(condition.header()));
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
    var change = new UpdateMe();
    if (choice.oneIn(2)) {
      change.displayName(choice.of("", "Alice", "Ärger 😀", "x".repeat(101)));
    }
    if (choice.oneIn(2)) {
      change.bio(choice.of("", "Likes\nlines."));
    }
    Answer<User> answer =
        Answer.of(() -> caller.api().me().updateMeWithHttpInfo(change, condition.header()));
    boolean bad = Optional.ofNullable(change.getDisplayName()).orElse("").length() > 100;
    boolean refused =
        Check.of(caller, Operation.UPDATE_ME)
            .when(bad || change.equals(new UpdateMe()), 400, "validation_failed")
            .when(condition.failsAsIfMatch(), 412, "precondition_failed")
            .refuses(answer);
    if (!refused) {
      var expected =
          new User()
              .userId(user.id())
              .email(user.profile().getEmail())
              .displayName(changed(change.getDisplayName(), user.profile().getDisplayName()))
              .bio(changed(change.getBio(), user.profile().getBio()))
              .createdAt(user.profile().getCreatedAt())
              .updatedAt(answer.get().getUpdatedAt());
      assertThat(answer.get()).isEqualTo(expected);
      user.change(expected);
      assertThat(answer.header("ETag")).contains("\"" + user.version() + "\"");
    }
  }

  /** An empty text clears. */
  private static @Nullable String changed(@Nullable String change, @Nullable String before) {
    if (change == null) {
      return before;
    }
    return change.isEmpty() ? null : change;
  }

  private void getUser() {
    Caller caller = choice.caller();
    UUID id = choice.userId();
    Optional<UserState> user = world.user(id);
    var condition = choice.condition(user.map(UserState::version).orElse(1L));
    Answer<PublicUser> answer =
        Answer.of(() -> caller.api().users().getUserWithHttpInfo(id, condition.header()));
    boolean refused =
        Check.of(caller, Operation.GET_USER)
            .when(user.isEmpty(), 404, "not_found")
            .when(condition.matchesAsIfNoneMatch(), 304, "")
            .refuses(answer);
    if (!refused) {
      User profile = user.orElseThrow().profile();
      assertThat(answer.get())
          .isEqualTo(
              new PublicUser()
                  .userId(id)
                  .displayName(profile.getDisplayName())
                  .bio(profile.getBio())
                  .createdAt(profile.getCreatedAt()));
      assertThat(answer.header("ETag")).contains("\"" + user.orElseThrow().version() + "\"");
    }
  }

  private void getHealth() throws Exception {
    assertThat(choice.caller().api().service().getHealthWithHttpInfo().getStatusCode())
        .isEqualTo(200);
  }

  private void getOpenApi() throws Exception {
    assertThat(choice.caller().api().service().getOpenApi(null)).containsEntry("openapi", "3.0.3");
  }
}
