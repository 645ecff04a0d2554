package dev.socialapi.e2e.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import dev.socialapi.client.ApiException;
import dev.socialapi.client.ApiResponse;
import dev.socialapi.client.SocialApi;
import dev.socialapi.client.model.CreatePost;
import dev.socialapi.client.model.UpdateMe;
import dev.socialapi.client.model.UpdatePost;
import dev.socialapi.e2e.system.EndToEnd;
import dev.socialapi.e2e.system.RunningSystem;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation of the contract succeeds for a well-behaved client: a new one belongs here. */
@EndToEnd
class OperationsE2E {
  private final SocialApi api;

  OperationsE2E(RunningSystem system) {
    this.api = system.people().signUp("Alice").api();
  }

  @ParameterizedTest
  @EnumSource(Operation.class)
  void answersItsSuccessStatus(Operation operation) throws ApiException {
    assertThat(call(operation).getStatusCode()).isEqualTo(operation.successStatus());
  }

  private ApiResponse<?> call(Operation operation) throws ApiException {
    return switch (operation) {
      case GET_ME -> api.me().getMeWithHttpInfo(null);
      case UPDATE_ME -> api.me().updateMeWithHttpInfo(new UpdateMe().displayName("Alice"), null);
      case LIST_MY_POSTS -> api.posts().listMyPostsWithHttpInfo(1, null);
      case CREATE_POST -> api.posts().createPostWithHttpInfo(new CreatePost().name("Title"));
      case LIST_PUBLIC_POSTS -> api.posts().listPublicPostsWithHttpInfo(1, null);
      case GET_POST -> api.posts().getPostWithHttpInfo(newPost(), null);
      case UPDATE_POST ->
          api.posts().updatePostWithHttpInfo(newPost(), new UpdatePost().name("Other"), null);
      case DELETE_POST -> api.posts().deletePostWithHttpInfo(newPost(), null);
      case GET_HEALTH -> api.service().getHealthWithHttpInfo();
      case GET_OPEN_API -> api.service().getOpenApiWithHttpInfo(null);
    };
  }

  private UUID newPost() throws ApiException {
    return api.posts().createPost(new CreatePost().name("Title")).getPostId();
  }
}
