package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.model.AllowedUser;
import dev.socialapi.client.model.ListAllowedUsersParams;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The allowed lists of posts. */
final class SharingSteps {
  private final World world;
  private final Choice choice;
  private final Walk walk;

  SharingSteps(World world, Choice choice) {
    this.world = world;
    this.choice = choice;
    this.walk = new Walk(choice);
  }

  List<Step> all() {
    return List.of(
        new Step("allow user", 12, this::add),
        new Step("disallow user", 6, this::remove),
        new Step("list allowed users", 4, this::list));
  }

  private void add() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    UUID user = choice.userId();
    Optional<PostState> post = world.post(id, caller.user());
    Answer<Void> answer =
        Answer.of(
            () -> caller.api().posts().addAllowedUserWithResponse(id, user, RequestOptions.none()));
    boolean refused =
        Check.of(caller, Operation.ADD_ALLOWED_USER)
            .when(post.isEmpty(), 404, "not_found")
            .when(isStrangers(post, caller), 403, "not_owner")
            .when(user.equals(caller.user().id()), 422, "owner_already_has_access")
            .when(world.user(user).isEmpty(), 422, "unknown_user")
            .refuses(answer);
    if (!refused) {
      post.orElseThrow().allowed().add(user);
    }
  }

  private void remove() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    UUID user = choice.userId();
    Optional<PostState> post = world.post(id, caller.user());
    Answer<Void> answer =
        Answer.of(() ->
            caller.api().posts().removeAllowedUserWithResponse(id, user, RequestOptions.none()));
    boolean himself = user.equals(caller.user().id());
    boolean refused =
        Check.of(caller, Operation.REMOVE_ALLOWED_USER)
            .when(post.isEmpty(), 404, "not_found")
            .when(!himself && isStrangers(post, caller), 403, "not_owner")
            .refuses(answer);
    if (!refused) {
      post.orElseThrow().allowed().remove(user);
    }
  }

  private void list() {
    Caller caller = choice.caller();
    UUID id = choice.post();
    Optional<PostState> post = world.post(id, caller.user());
    Answer<List<AllowedUser>> answer =
        walk.all((limit, cursor) ->
            caller
                .api()
                .posts()
                .listAllowedUsers(
                    id, ListAllowedUsersParams.builder().limit(limit).cursor(cursor).build()));
    boolean refused =
        Check.of(caller, Operation.LIST_ALLOWED_USERS)
            .when(post.isEmpty(), 404, "not_found")
            .when(isStrangers(post, caller), 403, "not_owner")
            .refuses(answer);
    if (!refused) {
      assertThat(answer.get())
          .extracting(AllowedUser::userId)
          .containsExactlyElementsOf(
              post.orElseThrow().allowed().stream()
                  .sorted(Comparator.comparing(UUID::toString))
                  .toList());
    }
  }

  private static boolean isStrangers(Optional<PostState> post, Caller caller) {
    return post.filter(it -> it.isOwnedBy(caller.user())).isEmpty();
  }
}
