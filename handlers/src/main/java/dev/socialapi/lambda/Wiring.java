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
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.page.Cursors;
import dev.socialapi.posts.CreatePost;
import dev.socialapi.posts.DeletePost;
import dev.socialapi.posts.GetPost;
import dev.socialapi.posts.ListMyPosts;
import dev.socialapi.posts.ListPublicPosts;
import dev.socialapi.posts.PostId;
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
import java.util.UUID;
import java.util.function.Supplier;

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
        Supplier<UUID> ids = ids();
        var createPost = new CreatePost(posts(), () -> new PostId(ids.get()));
        yield Route.of(CreatePostRequest::read, createPost::createPost);
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
      case ADD_ALLOWED_USER -> throw new IllegalStateException("TODO ADD_ALLOWED_USER");
      case ATTACH_TAG -> throw new IllegalStateException("TODO ATTACH_TAG");
      case CREATE_TAG -> throw new IllegalStateException("TODO CREATE_TAG");
      case CREATE_TOKEN -> throw new IllegalStateException("TODO CREATE_TOKEN");
      case DELETE_ME -> throw new IllegalStateException("TODO DELETE_ME");
      case DELETE_TAG -> throw new IllegalStateException("TODO DELETE_TAG");
      case DETACH_TAG -> throw new IllegalStateException("TODO DETACH_TAG");
      case GET_TAG -> throw new IllegalStateException("TODO GET_TAG");
      case GET_USER -> throw new IllegalStateException("TODO GET_USER");
      case LIST_ACCESSIBLE_POSTS -> throw new IllegalStateException("TODO LIST_ACCESSIBLE_POSTS");
      case LIST_ALLOWED_USERS -> throw new IllegalStateException("TODO LIST_ALLOWED_USERS");
      case LIST_MY_TAGS -> throw new IllegalStateException("TODO LIST_MY_TAGS");
      case LIST_POST_TAGS -> throw new IllegalStateException("TODO LIST_POST_TAGS");
      case LIST_PUBLIC_TAGS -> throw new IllegalStateException("TODO LIST_PUBLIC_TAGS");
      case LIST_SHARED_POSTS -> throw new IllegalStateException("TODO LIST_SHARED_POSTS");
      case LIST_TAG_POSTS -> throw new IllegalStateException("TODO LIST_TAG_POSTS");
      case LIST_TOKENS -> throw new IllegalStateException("TODO LIST_TOKENS");
      case LIST_USER_POSTS -> throw new IllegalStateException("TODO LIST_USER_POSTS");
      case REMOVE_ALLOWED_USER -> throw new IllegalStateException("TODO REMOVE_ALLOWED_USER");
      case REVOKE_TOKEN -> throw new IllegalStateException("TODO REVOKE_TOKEN");
      case UPDATE_TAG -> throw new IllegalStateException("TODO UPDATE_TAG");
    };
  }

  ConfirmSignUp confirmSignUp() {
    return new ConfirmSignUp(users(), clock);
  }

  private Supplier<UUID> ids() {
    return new TimeOrderedIds(clock, new SecureRandom());
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
