package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.Paged;
import dev.socialapi.client.RequestOptions;
import dev.socialapi.client.SocialClient;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
import dev.socialapi.client.model.ListAccessiblePostsParams;
import dev.socialapi.client.model.ListAllowedUsersParams;
import dev.socialapi.client.model.ListMyPostsParams;
import dev.socialapi.client.model.ListMyTagsParams;
import dev.socialapi.client.model.ListPostTagsParams;
import dev.socialapi.client.model.ListPublicPostsParams;
import dev.socialapi.client.model.ListPublicTagsParams;
import dev.socialapi.client.model.ListSharedPostsParams;
import dev.socialapi.client.model.ListTagPostsParams;
import dev.socialapi.client.model.ListTokensParams;
import dev.socialapi.client.model.ListUserPostsParams;
import dev.socialapi.client.model.Scope;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.client.model.UpdateTag;
import dev.socialapi.e2e.system.Deployed;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the contract succeeds for a well-behaved client: a new one belongs here. */
@EndToEnd
@Deployed
class OperationsE2E {
  private static final RequestOptions NO_OPTIONS = RequestOptions.none();

  private final RunningSystem system;
  private final SocialClient api;
  private final UUID bob;

  OperationsE2E(RunningSystem system) {
    this.system = system;
    this.api = system.people().signUp("Alice").api();
    this.bob = UUID.fromString(system.people().signUp("Bob").userId());
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void answersItsSuccessStatus(Operation operation) {
    assertThat(call(operation)).isEqualTo(operation.successStatus());
  }

  private int call(Operation operation) {
    return switch (operation) {
      case ADD_ALLOWED_USER ->
          status(api.posts().addAllowedUserWithResponse(newPost(), bob, NO_OPTIONS));
      case ATTACH_TAG -> status(api.tags().attachTagWithResponse(newPost(), newTag(), NO_OPTIONS));
      case CREATE_POST -> status(api.posts().createPostWithResponse(post(), NO_OPTIONS));
      case CREATE_TAG -> status(api.tags().createTagWithResponse(tag(), NO_OPTIONS));
      case CREATE_TOKEN -> status(api.tokens().createTokenWithResponse(token(), NO_OPTIONS));
      case DELETE_ME ->
          status(system.people().signUp("Carol").api().me().deleteMeWithResponse(NO_OPTIONS));
      case DELETE_POST -> status(api.posts().deletePostWithResponse(newPost(), NO_OPTIONS));
      case DELETE_TAG -> status(api.tags().deleteTagWithResponse(newTag(), NO_OPTIONS));
      case DETACH_TAG -> status(api.tags().detachTagWithResponse(newPost(), newTag(), NO_OPTIONS));
      case GET_HEALTH -> status(api.service().getHealthWithResponse(NO_OPTIONS));
      case GET_ME -> status(api.me().getMeWithResponse(NO_OPTIONS));
      case GET_OPEN_API -> status(api.service().getOpenApiWithResponse(NO_OPTIONS));
      case GET_POST -> status(api.posts().getPostWithResponse(newPost(), NO_OPTIONS));
      case GET_TAG -> status(api.tags().getTagWithResponse(newTag(), NO_OPTIONS));
      case GET_USER -> status(api.users().getUserWithResponse(bob, NO_OPTIONS));
      case LIST_ACCESSIBLE_POSTS ->
          status(
              api.posts()
                  .listAccessiblePosts(ListAccessiblePostsParams.builder().limit(1).build()));
      case LIST_ALLOWED_USERS ->
          status(
              api.posts()
                  .listAllowedUsers(newPost(), ListAllowedUsersParams.builder().limit(1).build()));
      case LIST_MY_POSTS ->
          status(api.posts().listMyPosts(ListMyPostsParams.builder().limit(1).build()));
      case LIST_MY_TAGS ->
          status(api.tags().listMyTags(ListMyTagsParams.builder().limit(1).build()));
      case LIST_POST_TAGS ->
          status(api.tags().listPostTags(newPost(), ListPostTagsParams.builder().limit(1).build()));
      case LIST_PUBLIC_POSTS ->
          status(api.posts().listPublicPosts(ListPublicPostsParams.builder().limit(1).build()));
      case LIST_PUBLIC_TAGS ->
          status(
              api.tags()
                  .listPublicTags(ListPublicTagsParams.builder().namePrefix("t").limit(1).build()));
      case LIST_SHARED_POSTS ->
          status(api.posts().listSharedPosts(ListSharedPostsParams.builder().limit(1).build()));
      case LIST_TAG_POSTS ->
          status(api.tags().listTagPosts(newTag(), ListTagPostsParams.builder().limit(1).build()));
      case LIST_TOKENS ->
          status(api.tokens().listTokens(ListTokensParams.builder().limit(1).build()));
      case LIST_USER_POSTS ->
          status(api.posts().listUserPosts(bob, ListUserPostsParams.builder().limit(1).build()));
      case REMOVE_ALLOWED_USER ->
          status(api.posts().removeAllowedUserWithResponse(newPost(), bob, NO_OPTIONS));
      case REVOKE_TOKEN -> status(api.tokens().revokeTokenWithResponse(newToken(), NO_OPTIONS));
      case UPDATE_ME ->
          status(
              api.me()
                  .updateMeWithResponse(
                      UpdateMe.builder().displayName("Alice").build(), NO_OPTIONS));
      case UPDATE_POST ->
          status(
              api.posts()
                  .updatePostWithResponse(
                      newPost(), UpdatePost.builder().name("Other").build(), NO_OPTIONS));
      case UPDATE_TAG ->
          status(
              api.tags()
                  .updateTagWithResponse(
                      newTag(),
                      UpdateTag.builder().name("Other " + UUID.randomUUID()).build(),
                      NO_OPTIONS));
    };
  }

  private static int status(ApiResponse<?> response) {
    return response.status();
  }

  private static int status(Paged<?> list) {
    return status(list.firstPage().response());
  }

  private UUID newPost() {
    return api.posts().createPost(post()).postId();
  }

  private UUID newTag() {
    return api.tags().createTag(tag()).tagId();
  }

  private UUID newToken() {
    return api.tokens().createToken(token()).tokenId();
  }

  private static CreatePost post() {
    return CreatePost.builder().name("Title").accessType(AccessType.ALLOWED_USER).build();
  }

  private static CreateTag tag() {
    return CreateTag.builder().name("Tag " + UUID.randomUUID()).build();
  }

  private static CreateToken token() {
    return CreateToken.builder().name("Script").scopes(Scope.READ_POSTS).build();
  }
}
