package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.SocialApi;
import dev.socialapi.client.model.AccessType;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.CreateTag;
import dev.socialapi.client.model.CreateToken;
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
  private final RunningSystem system;
  private final SocialApi api;
  private final UUID bob;

  OperationsE2E(RunningSystem system) {
    this.system = system;
    this.api = system.people().signUp("Alice").api();
    this.bob = UUID.fromString(system.people().signUp("Bob").userId());
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void answersItsSuccessStatus(Operation operation) throws ApiException {
    assertThat(call(operation).getStatusCode()).isEqualTo(operation.successStatus());
  }

  private ApiResponse<?> call(Operation operation) throws ApiException {
    return switch (operation) {
      case ADD_ALLOWED_USER -> api.posts().addAllowedUserWithHttpInfo(newPost(), bob);
      case ATTACH_TAG -> api.tags().attachTagWithHttpInfo(newPost(), newTag());
      case CREATE_POST -> api.posts().createPostWithHttpInfo(post(), null);
      case CREATE_TAG -> api.tags().createTagWithHttpInfo(tag(), null);
      case CREATE_TOKEN -> api.tokens().createTokenWithHttpInfo(token(), null);
      case DELETE_ME -> system.people().signUp("Carol").api().me().deleteMeWithHttpInfo();
      case DELETE_POST -> api.posts().deletePostWithHttpInfo(newPost(), null);
      case DELETE_TAG -> api.tags().deleteTagWithHttpInfo(newTag(), null);
      case DETACH_TAG -> api.tags().detachTagWithHttpInfo(newPost(), newTag());
      case GET_HEALTH -> api.service().getHealthWithHttpInfo();
      case GET_ME -> api.me().getMeWithHttpInfo(null);
      case GET_OPEN_API -> api.service().getOpenApiWithHttpInfo(null);
      case GET_POST -> api.posts().getPostWithHttpInfo(newPost(), null);
      case GET_TAG -> api.tags().getTagWithHttpInfo(newTag(), null);
      case GET_USER -> api.users().getUserWithHttpInfo(bob, null);
      case LIST_ACCESSIBLE_POSTS -> api.posts().listAccessiblePostsWithHttpInfo(1, null);
      case LIST_ALLOWED_USERS -> api.posts().listAllowedUsersWithHttpInfo(newPost(), 1, null);
      case LIST_MY_POSTS -> api.posts().listMyPostsWithHttpInfo(1, null);
      case LIST_MY_TAGS -> api.tags().listMyTagsWithHttpInfo(1, null);
      case LIST_POST_TAGS -> api.tags().listPostTagsWithHttpInfo(newPost(), 1, null);
      case LIST_PUBLIC_POSTS -> api.posts().listPublicPostsWithHttpInfo(1, null);
      case LIST_PUBLIC_TAGS -> api.tags().listPublicTagsWithHttpInfo("t", 1, null);
      case LIST_SHARED_POSTS -> api.posts().listSharedPostsWithHttpInfo(1, null);
      case LIST_TAG_POSTS -> api.tags().listTagPostsWithHttpInfo(newTag(), 1, null);
      case LIST_TOKENS -> api.tokens().listTokensWithHttpInfo(1, null);
      case LIST_USER_POSTS -> api.posts().listUserPostsWithHttpInfo(bob, 1, null);
      case REMOVE_ALLOWED_USER -> api.posts().removeAllowedUserWithHttpInfo(newPost(), bob);
      case REVOKE_TOKEN -> api.tokens().revokeTokenWithHttpInfo(newToken());
      case UPDATE_ME -> api.me().updateMeWithHttpInfo(new UpdateMe().displayName("Alice"), null);
      case UPDATE_POST ->
          api.posts().updatePostWithHttpInfo(newPost(), new UpdatePost().name("Other"), null);
      case UPDATE_TAG ->
          api.tags()
              .updateTagWithHttpInfo(
                  newTag(), new UpdateTag().name("Other " + UUID.randomUUID()), null);
    };
  }

  private UUID newPost() throws ApiException {
    return api.posts().createPost(post(), null).getPostId();
  }

  private UUID newTag() throws ApiException {
    return api.tags().createTag(tag(), null).getTagId();
  }

  private UUID newToken() throws ApiException {
    return api.tokens().createToken(token(), null).getTokenId();
  }

  private static CreatePost post() {
    return new CreatePost().name("Title").accessType(AccessType.ALLOWED_USER);
  }

  private static CreateTag tag() {
    return new CreateTag().name("Tag " + UUID.randomUUID());
  }

  private static CreateToken token() {
    return new CreateToken().name("Script").addScopesItem(Scope.READ_POSTS);
  }
}
