package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.model.ListAccessiblePostsParams;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.ListSharedPostsParams;
import dev.socialapi.client.model.ListTagPostsParams;
import dev.socialapi.client.model.ListUserPostsParams;
import dev.socialapi.client.model.Post;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The lists of posts, each read to its end. */
final class PostListSteps {
  private final World world;
  private final Choice choice;
  private final Walk walk;

  PostListSteps(World world, Choice choice) {
    this.world = world;
    this.choice = choice;
    this.walk = new Walk(choice);
  }

  List<Step> all() {
    return List.of(
        new Step("list own posts", 3, this::own),
        new Step("list public posts", 3, this::everybodys),
        new Step("list shared posts", 3, this::shared),
        new Step("list accessible posts", 4, this::accessible),
        new Step("list a user's posts", 4, this::ofUser),
        new Step("list a tag's posts", 4, this::ofTag));
  }

  private void own() {
    Caller caller = choice.caller();
    check(
        Check.of(caller, Operation.LIST_MY_POSTS),
        walk.all((limit, cursor) ->
            caller
                .api()
                .posts()
                .listMyPosts(ListMyPostsParams.builder().limit(limit).cursor(cursor).build())),
        post -> post.isOwnedBy(caller.user()));
  }

  private void everybodys() {
    Caller caller = choice.caller();
    check(
        Check.of(caller, Operation.LIST_PUBLIC_POSTS),
        walk.all((limit, cursor) ->
            caller
                .api()
                .posts()
                .listPublicPosts(
                    ListPublicPostsParams.builder().limit(limit).cursor(cursor).build())),
        PostState::isPublic);
  }

  private void shared() {
    Caller caller = choice.caller();
    check(
        Check.of(caller, Operation.LIST_SHARED_POSTS),
        walk.all((limit, cursor) ->
            caller
                .api()
                .posts()
                .listSharedPosts(
                    ListSharedPostsParams.builder().limit(limit).cursor(cursor).build())),
        post -> post.isSharedWith(caller.user()));
  }

  private void accessible() {
    Caller caller = choice.caller();
    check(
        Check.of(caller, Operation.LIST_ACCESSIBLE_POSTS),
        walk.all((limit, cursor) ->
            caller
                .api()
                .posts()
                .listAccessiblePosts(
                    ListAccessiblePostsParams.builder().limit(limit).cursor(cursor).build())),
        post -> post.isVisibleTo(caller.user()));
  }

  private void ofUser() {
    Caller caller = choice.caller();
    UUID id = choice.userId();
    check(
        Check.of(caller, Operation.LIST_USER_POSTS)
            .when(world.user(id).isEmpty(), 404, "not_found"),
        walk.all((limit, cursor) ->
            caller
                .api()
                .posts()
                .listUserPosts(
                    id, ListUserPostsParams.builder().limit(limit).cursor(cursor).build())),
        post -> post.post().userId().equals(id) && post.isVisibleTo(caller.user()));
  }

  private void ofTag() {
    Caller caller = choice.caller();
    UUID id = choice.tag();
    Optional<TagState> tag = world.tag(id, caller.user());
    check(
        Check.of(caller, Operation.LIST_TAG_POSTS).when(tag.isEmpty(), 404, "not_found"),
        walk.all((limit, cursor) ->
            caller
                .api()
                .tags()
                .listTagPosts(
                    id, ListTagPostsParams.builder().limit(limit).cursor(cursor).build())),
        post -> post.tags().contains(tag.orElseThrow()) && post.isVisibleTo(caller.user()));
  }

  private void check(Check check, Answer<List<Post>> answer, Predicate<PostState> filter) {
    if (!check.refuses(answer)) {
      assertThat(answer.get()).isEqualTo(world.postsThat(filter));
    }
  }
}
