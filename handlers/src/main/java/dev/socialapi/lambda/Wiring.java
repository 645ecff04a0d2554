package dev.socialapi.lambda;

import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.DeletePostRequest;
import dev.socialapi.api.GetMeRequest;
import dev.socialapi.api.GetOpenApiRequest;
import dev.socialapi.api.GetPostRequest;
import dev.socialapi.api.ListMyPostsRequest;
import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.Operation;
import dev.socialapi.api.UpdateMeRequest;
import dev.socialapi.api.UpdatePostRequest;
import dev.socialapi.http.Route;
import dev.socialapi.page.Cursors;
import dev.socialapi.posts.CreatePost;
import dev.socialapi.posts.DeletePost;
import dev.socialapi.posts.GetPost;
import dev.socialapi.posts.ListMyPosts;
import dev.socialapi.posts.ListPublicPosts;
import dev.socialapi.posts.PostIds;
import dev.socialapi.posts.PostStore;
import dev.socialapi.posts.UpdatePost;
import dev.socialapi.service.GetOpenApi;
import dev.socialapi.store.DynamoPostStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.Table;
import dev.socialapi.users.ConfirmSignUp;
import dev.socialapi.users.GetMe;
import dev.socialapi.users.UpdateMe;
import dev.socialapi.users.UserStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;

/** The composition root. Builds what one function needs, and nothing else. */
public final class Wiring {
  /** The operations that the gateway answers by itself: they have no function. */
  public static final Set<Operation> ANSWERED_BY_GATEWAY = EnumSet.of(Operation.GET_HEALTH);

  private final Config config;
  private final Clock clock;

  Wiring(Config config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  /** Exhaustive on purpose: an operation in the contract does not compile until it is here. */
  Route route(Operation operation) {
    return switch (operation) {
      case CREATE_POST -> {
        var ids = new PostIds(clock, new SecureRandom());
        yield Route.of(CreatePostRequest::read, new CreatePost(posts(), ids)::createPost);
      }
      case DELETE_POST -> Route.of(DeletePostRequest::read, new DeletePost(posts())::deletePost);
      case GET_HEALTH -> throw new IllegalStateException("the gateway answers " + operation.id());
      case GET_ME -> Route.of(GetMeRequest::read, new GetMe(users(), clock)::getMe);
      case GET_OPEN_API -> Route.open(GetOpenApiRequest::read, new GetOpenApi()::getOpenApi);
      case GET_POST -> Route.of(GetPostRequest::read, new GetPost(posts())::getPost);
      case LIST_MY_POSTS ->
          Route.of(ListMyPostsRequest::read, new ListMyPosts(posts(), cursors())::listMyPosts);
      case LIST_PUBLIC_POSTS ->
          Route.of(
              ListPublicPostsRequest::read,
              new ListPublicPosts(posts(), cursors())::listPublicPosts);
      case UPDATE_ME -> Route.of(UpdateMeRequest::read, new UpdateMe(users(), clock)::updateMe);
      case UPDATE_POST ->
          Route.of(UpdatePostRequest::read, new UpdatePost(posts(), clock)::updatePost);
    };
  }

  ConfirmSignUp confirmSignUp() {
    return new ConfirmSignUp(users(), clock);
  }

  private PostStore posts() {
    return new DynamoPostStore(table());
  }

  private UserStore users() {
    return new DynamoUserStore(table());
  }

  private Table table() {
    return new Table(DynamoDb.client(config), config.tableName(), SecureRandom::new);
  }

  private Cursors cursors() {
    return new Cursors(config.cursorSecret(), new SecureRandom());
  }
}
