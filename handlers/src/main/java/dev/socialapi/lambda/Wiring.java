package dev.socialapi.lambda;

import dev.socialapi.api.AddAllowedUserRequest;
import dev.socialapi.api.AttachTagRequest;
import dev.socialapi.api.CreatePostRequest;
import dev.socialapi.api.CreateTagRequest;
import dev.socialapi.api.CreateTokenRequest;
import dev.socialapi.api.DeleteMeRequest;
import dev.socialapi.api.DeletePostRequest;
import dev.socialapi.api.DeleteTagRequest;
import dev.socialapi.api.DetachTagRequest;
import dev.socialapi.api.GetMeRequest;
import dev.socialapi.api.GetOpenApiRequest;
import dev.socialapi.api.GetPostRequest;
import dev.socialapi.api.GetTagRequest;
import dev.socialapi.api.GetUserRequest;
import dev.socialapi.api.ListAccessiblePostsRequest;
import dev.socialapi.api.ListAllowedUsersRequest;
import dev.socialapi.api.ListMyPostsRequest;
import dev.socialapi.api.ListMyTagsRequest;
import dev.socialapi.api.ListPostTagsRequest;
import dev.socialapi.api.ListPublicPostsRequest;
import dev.socialapi.api.ListPublicTagsRequest;
import dev.socialapi.api.ListSharedPostsRequest;
import dev.socialapi.api.ListTagPostsRequest;
import dev.socialapi.api.ListTokensRequest;
import dev.socialapi.api.ListUserPostsRequest;
import dev.socialapi.api.Operation;
import dev.socialapi.api.RemoveAllowedUserRequest;
import dev.socialapi.api.RevokeTokenRequest;
import dev.socialapi.api.UpdateMeRequest;
import dev.socialapi.api.UpdatePostRequest;
import dev.socialapi.api.UpdateTagRequest;
import dev.socialapi.auth.AccessTokens;
import dev.socialapi.auth.SigningKeys;
import dev.socialapi.cleanup.CleanUp;
import dev.socialapi.cleanup.SweepAccount;
import dev.socialapi.http.Route;
import dev.socialapi.id.TimeOrderedIds;
import dev.socialapi.migration.RunMigration;
import dev.socialapi.page.Cursors;
import dev.socialapi.posts.AddAllowedUser;
import dev.socialapi.posts.CreatePost;
import dev.socialapi.posts.DeletePost;
import dev.socialapi.posts.GetPost;
import dev.socialapi.posts.ListAccessiblePosts;
import dev.socialapi.posts.ListAllowedUsers;
import dev.socialapi.posts.ListMyPosts;
import dev.socialapi.posts.ListPublicPosts;
import dev.socialapi.posts.ListSharedPosts;
import dev.socialapi.posts.ListUserPosts;
import dev.socialapi.posts.PostId;
import dev.socialapi.posts.RemoveAllowedUser;
import dev.socialapi.posts.UpdatePost;
import dev.socialapi.service.GetOpenApi;
import dev.socialapi.store.TableMeter;
import dev.socialapi.tags.AttachTag;
import dev.socialapi.tags.CreateTag;
import dev.socialapi.tags.DeleteTag;
import dev.socialapi.tags.DetachTag;
import dev.socialapi.tags.GetTag;
import dev.socialapi.tags.ListMyTags;
import dev.socialapi.tags.ListPostTags;
import dev.socialapi.tags.ListPublicTags;
import dev.socialapi.tags.ListTagPosts;
import dev.socialapi.tags.TagId;
import dev.socialapi.tags.UpdateTag;
import dev.socialapi.tokens.CreateToken;
import dev.socialapi.tokens.ListTokens;
import dev.socialapi.tokens.RevokeToken;
import dev.socialapi.tokens.TokenAuthentication;
import dev.socialapi.tokens.TokenId;
import dev.socialapi.users.ConfirmSignUp;
import dev.socialapi.users.DeleteMe;
import dev.socialapi.users.GetMe;
import dev.socialapi.users.GetUser;
import dev.socialapi.users.UpdateMe;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** The composition root. Builds what one function needs, and nothing else. */
public final class Wiring {
  /** The operations that the gateway answers by itself: they have no function. */
  public static final Set<Operation> ANSWERED_BY_GATEWAY = EnumSet.of(Operation.GET_HEALTH);

  private final Config config;
  private final Services services;
  private final Clock clock;
  private final TableMeter meter = new TableMeter();
  private final Stores stores;

  Wiring(Config config, Clock clock) {
    this(config, new AwsServices(config), clock);
  }

  Wiring(Config config, Services services, Clock clock) {
    this.config = config;
    this.services = services;
    this.clock = clock;
    this.stores = new Stores(services, config, meter);
  }

  /** Exhaustive on purpose: an operation in the contract does not compile until it is here. */
  Route route(Operation operation) {
    return switch (operation) {
      case CREATE_POST -> {
        Supplier<UUID> ids = ids();
        var createPost = new CreatePost(stores.posts(), () -> new PostId(ids.get()));
        yield Route.of(CreatePostRequest::read, createPost::createPost);
      }
      case DELETE_ME ->
          Route.of(DeleteMeRequest::read, new DeleteMe(stores.users(), clock)::deleteMe);
      case DELETE_POST ->
          Route.of(DeletePostRequest::read, new DeletePost(stores.posts())::deletePost);
      case GET_HEALTH -> throw new IllegalStateException("the gateway answers " + operation.id());
      case GET_ME -> Route.of(GetMeRequest::read, new GetMe(stores.users(), clock)::getMe);
      case GET_OPEN_API -> Route.open(GetOpenApiRequest::read, new GetOpenApi()::getOpenApi);
      case GET_POST -> Route.of(GetPostRequest::read, new GetPost(stores.posts())::getPost);
      case LIST_MY_POSTS ->
          Route.of(
              ListMyPostsRequest::read, new ListMyPosts(stores.posts(), cursors())::listMyPosts);
      case LIST_PUBLIC_POSTS ->
          Route.of(
              ListPublicPostsRequest::read,
              new ListPublicPosts(stores.posts(), cursors())::listPublicPosts);
      case UPDATE_ME ->
          Route.of(UpdateMeRequest::read, new UpdateMe(stores.users(), clock)::updateMe);
      case UPDATE_POST ->
          Route.of(UpdatePostRequest::read, new UpdatePost(stores.posts(), clock)::updatePost);
      case ADD_ALLOWED_USER ->
          Route.of(
              AddAllowedUserRequest::read,
              new AddAllowedUser(stores.allowedUsers(), clock)::addAllowedUser);
      case ATTACH_TAG ->
          Route.of(AttachTagRequest::read, new AttachTag(stores.tagLinks())::attachTag);
      case CREATE_TAG -> {
        Supplier<UUID> ids = ids();
        var createTag = new CreateTag(stores.tags(), () -> new TagId(ids.get()));
        yield Route.of(CreateTagRequest::read, createTag::createTag);
      }
      case CREATE_TOKEN -> {
        Supplier<UUID> ids = ids();
        var createToken =
            new CreateToken(stores.tokens(), () -> new TokenId(ids.get()), new SecureRandom());
        yield Route.of(CreateTokenRequest::read, createToken::createToken);
      }
      case DELETE_TAG -> Route.of(DeleteTagRequest::read, new DeleteTag(stores.tags())::deleteTag);
      case DETACH_TAG ->
          Route.of(DetachTagRequest::read, new DetachTag(stores.tagLinks())::detachTag);
      case GET_TAG -> Route.of(GetTagRequest::read, new GetTag(stores.tags())::getTag);
      case GET_USER -> Route.of(GetUserRequest::read, new GetUser(stores.users())::getUser);
      case LIST_ACCESSIBLE_POSTS -> {
        var rule = new ListAccessiblePosts(stores.posts(), cursors(), Stores::start);
        yield Route.of(ListAccessiblePostsRequest::read, rule::listAccessiblePosts);
      }
      case LIST_ALLOWED_USERS ->
          Route.of(
              ListAllowedUsersRequest::read,
              new ListAllowedUsers(stores.posts(), stores.allowedUsers(), cursors())
                  ::listAllowedUsers);
      case LIST_MY_TAGS ->
          Route.of(ListMyTagsRequest::read, new ListMyTags(stores.tags(), cursors())::listMyTags);
      case LIST_POST_TAGS ->
          Route.of(
              ListPostTagsRequest::read,
              new ListPostTags(stores.posts(), stores.tagLinks(), cursors())::listPostTags);
      case LIST_PUBLIC_TAGS ->
          Route.of(
              ListPublicTagsRequest::read,
              new ListPublicTags(stores.tags(), cursors())::listPublicTags);
      case LIST_SHARED_POSTS ->
          Route.of(
              ListSharedPostsRequest::read,
              new ListSharedPosts(stores.posts(), cursors())::listSharedPosts);
      case LIST_TAG_POSTS ->
          Route.of(
              ListTagPostsRequest::read,
              new ListTagPosts(stores.tags(), stores.tagLinks(), stores.posts(), cursors())
                  ::listTagPosts);
      case LIST_TOKENS ->
          Route.of(
              ListTokensRequest::read,
              new ListTokens(stores.tokens(), cursors(), clock)::listTokens);
      case LIST_USER_POSTS ->
          Route.of(
              ListUserPostsRequest::read,
              new ListUserPosts(stores.posts(), cursors())::listUserPosts);
      case REMOVE_ALLOWED_USER ->
          Route.of(
              RemoveAllowedUserRequest::read,
              new RemoveAllowedUser(stores.posts(), stores.allowedUsers())::removeAllowedUser);
      case UPDATE_TAG ->
          Route.of(UpdateTagRequest::read, new UpdateTag(stores.tags(), clock)::updateTag);
      case REVOKE_TOKEN ->
          Route.of(RevokeTokenRequest::read, new RevokeToken(stores.tokens(), clock)::revokeToken);
    };
  }

  /** The log of the one function that is built here. */
  InvocationLog log(String operation) {
    return new InvocationLog(operation, meter, clock);
  }

  ConfirmSignUp confirmSignUp() {
    return new ConfirmSignUp(stores.users(), clock);
  }

  /** What the authorizer asks; session and token alike belong to an account that is there. */
  Bearers bearers() {
    var keys = new SigningKeys(services.signingKeys(), clock);
    var sessions = new AccessTokens(config.issuer(), config.clientId(), keys, clock);
    return new Bearers(sessions, stores.users(), new TokenAuthentication(stores.tokens(), clock));
  }

  CleanUp cleanUp() {
    return new CleanUp(stores.remains(), services.sweeps());
  }

  SweepAccount sweepAccount() {
    return new SweepAccount(stores.remains(), services.sweeps(), services.signIns());
  }

  RunMigration runMigration() {
    return new RunMigration(stores.migrations(), clock, Wiring::sleep, Stores::start);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Supplier<UUID> ids() {
    return new TimeOrderedIds(clock, new SecureRandom());
  }

  private Cursors cursors() {
    return new Cursors(config.cursorSecret(), new SecureRandom());
  }
}
