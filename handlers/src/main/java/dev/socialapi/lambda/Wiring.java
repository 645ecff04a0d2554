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
import dev.socialapi.posts.AllowedUserStore;
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
import dev.socialapi.posts.PostStore;
import dev.socialapi.posts.RemoveAllowedUser;
import dev.socialapi.posts.UpdatePost;
import dev.socialapi.service.GetOpenApi;
import dev.socialapi.store.DynamoAllowedUserStore;
import dev.socialapi.store.DynamoMigrationStore;
import dev.socialapi.store.DynamoPostStore;
import dev.socialapi.store.DynamoRemains;
import dev.socialapi.store.DynamoTagLinkStore;
import dev.socialapi.store.DynamoTagStore;
import dev.socialapi.store.DynamoTokenStore;
import dev.socialapi.store.DynamoUserStore;
import dev.socialapi.store.Table;
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
import dev.socialapi.tags.TagLinkStore;
import dev.socialapi.tags.TagStore;
import dev.socialapi.tags.UpdateTag;
import dev.socialapi.tokens.CreateToken;
import dev.socialapi.tokens.ListTokens;
import dev.socialapi.tokens.RevokeToken;
import dev.socialapi.tokens.TokenAuthentication;
import dev.socialapi.tokens.TokenId;
import dev.socialapi.tokens.TokenStore;
import dev.socialapi.users.ConfirmSignUp;
import dev.socialapi.users.DeleteMe;
import dev.socialapi.users.GetMe;
import dev.socialapi.users.GetUser;
import dev.socialapi.users.UpdateMe;
import dev.socialapi.users.UserStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The composition root. Builds what one function needs, and nothing else. */
public final class Wiring {
  /** The operations that the gateway answers by itself: they have no function. */
  public static final Set<Operation> ANSWERED_BY_GATEWAY = EnumSet.of(Operation.GET_HEALTH);

  private final Config config;
  private final Services services;
  private final Clock clock;
  private final TableMeter meter = new TableMeter();
  private @Nullable Table table;

  Wiring(Config config, Clock clock) {
    this(config, new AwsServices(config), clock);
  }

  Wiring(Config config, Services services, Clock clock) {
    this.config = config;
    this.services = services;
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
      case DELETE_ME -> Route.of(DeleteMeRequest::read, new DeleteMe(users(), clock)::deleteMe);
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
      case ADD_ALLOWED_USER ->
          Route.of(
              AddAllowedUserRequest::read,
              new AddAllowedUser(allowedUsers(), clock)::addAllowedUser);
      case ATTACH_TAG -> Route.of(AttachTagRequest::read, new AttachTag(tagLinks())::attachTag);
      case CREATE_TAG -> {
        Supplier<UUID> ids = ids();
        var createTag = new CreateTag(tags(), () -> new TagId(ids.get()));
        yield Route.of(CreateTagRequest::read, createTag::createTag);
      }
      case CREATE_TOKEN -> {
        Supplier<UUID> ids = ids();
        var createToken =
            new CreateToken(tokens(), () -> new TokenId(ids.get()), new SecureRandom());
        yield Route.of(CreateTokenRequest::read, createToken::createToken);
      }
      case DELETE_TAG -> Route.of(DeleteTagRequest::read, new DeleteTag(tags())::deleteTag);
      case DETACH_TAG -> Route.of(DetachTagRequest::read, new DetachTag(tagLinks())::detachTag);
      case GET_TAG -> Route.of(GetTagRequest::read, new GetTag(tags())::getTag);
      case GET_USER -> Route.of(GetUserRequest::read, new GetUser(users())::getUser);
      case LIST_ACCESSIBLE_POSTS -> {
        var rule = new ListAccessiblePosts(posts(), cursors(), task -> new Thread(task).start());
        yield Route.of(ListAccessiblePostsRequest::read, rule::listAccessiblePosts);
      }
      case LIST_ALLOWED_USERS ->
          Route.of(
              ListAllowedUsersRequest::read,
              new ListAllowedUsers(posts(), allowedUsers(), cursors())::listAllowedUsers);
      case LIST_MY_TAGS ->
          Route.of(ListMyTagsRequest::read, new ListMyTags(tags(), cursors())::listMyTags);
      case LIST_POST_TAGS ->
          Route.of(
              ListPostTagsRequest::read,
              new ListPostTags(posts(), tagLinks(), cursors())::listPostTags);
      case LIST_PUBLIC_TAGS ->
          Route.of(
              ListPublicTagsRequest::read, new ListPublicTags(tags(), cursors())::listPublicTags);
      case LIST_SHARED_POSTS ->
          Route.of(
              ListSharedPostsRequest::read,
              new ListSharedPosts(posts(), cursors())::listSharedPosts);
      case LIST_TAG_POSTS ->
          Route.of(
              ListTagPostsRequest::read,
              new ListTagPosts(tags(), tagLinks(), posts(), cursors())::listTagPosts);
      case LIST_TOKENS ->
          Route.of(ListTokensRequest::read, new ListTokens(tokens(), cursors(), clock)::listTokens);
      case LIST_USER_POSTS ->
          Route.of(
              ListUserPostsRequest::read, new ListUserPosts(posts(), cursors())::listUserPosts);
      case REMOVE_ALLOWED_USER ->
          Route.of(
              RemoveAllowedUserRequest::read,
              new RemoveAllowedUser(posts(), allowedUsers())::removeAllowedUser);
      case UPDATE_TAG -> Route.of(UpdateTagRequest::read, new UpdateTag(tags(), clock)::updateTag);
      case REVOKE_TOKEN ->
          Route.of(RevokeTokenRequest::read, new RevokeToken(tokens(), clock)::revokeToken);
    };
  }

  /** The log of the one function that is built here. */
  InvocationLog log(String operation) {
    return new InvocationLog(operation, meter, clock);
  }

  ConfirmSignUp confirmSignUp() {
    return new ConfirmSignUp(users(), clock);
  }

  /** What the authorizer asks; session and token alike belong to an account that is there. */
  Bearers bearers() {
    var keys = new SigningKeys(services.signingKeys(), clock);
    var sessions = new AccessTokens(config.issuer(), config.clientId(), keys, clock);
    return new Bearers(sessions, users(), new TokenAuthentication(tokens(), clock));
  }

  CleanUp cleanUp() {
    return new CleanUp(new DynamoRemains(table()), services.sweeps());
  }

  SweepAccount sweepAccount() {
    return new SweepAccount(new DynamoRemains(table()), services.sweeps(), services.signIns());
  }

  RunMigration runMigration() {
    return new RunMigration(
        new DynamoMigrationStore(table()), clock, Wiring::sleep, task -> new Thread(task).start());
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

  private PostStore posts() {
    return new DynamoPostStore(table());
  }

  private AllowedUserStore allowedUsers() {
    return new DynamoAllowedUserStore(table());
  }

  private TagStore tags() {
    return new DynamoTagStore(table());
  }

  private TagLinkStore tagLinks() {
    return new DynamoTagLinkStore(table());
  }

  private TokenStore tokens() {
    return new DynamoTokenStore(table());
  }

  private UserStore users() {
    return new DynamoUserStore(table());
  }

  /** One for all stores: a function has one client. */
  private Table table() {
    if (table == null) {
      table = new Table(services.dynamoDb(), config.tableName(), SecureRandom::new, meter);
    }
    return table;
  }

  private Cursors cursors() {
    return new Cursors(config.cursorSecret(), new SecureRandom());
  }
}
