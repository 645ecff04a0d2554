package dev.socialapi.lambda;

import dev.socialapi.api.Operation;
import dev.socialapi.store.PublicShards;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The environment of a function: the names of its variables, which operation needs which, and the
 * only reader of them.
 */
public final class Config {
  /** The id of the operation that the function answers. */
  public static final String OPERATION = "OPERATION";

  /** The table. */
  public static final String TABLE_NAME = "TABLE_NAME";

  /** What cursors are sealed with: a long random text, the same for all functions. */
  public static final String CURSOR_SECRET = "CURSOR_SECRET";

  /** The user pool, as it names itself in tokens. */
  public static final String USER_POOL_ISSUER = "USER_POOL_ISSUER";

  /** The user pool's client whose tokens are accepted. */
  public static final String USER_POOL_CLIENT_ID = "USER_POOL_CLIENT_ID";

  /** The user pool, as its service names it. */
  public static final String USER_POOL_ID = "USER_POOL_ID";

  /** How the public posts are spread, as {@link PublicShards} spells it. */
  public static final String PUBLIC_SHARDS = "PUBLIC_SHARDS";

  /** The queue of deleted accounts that are to be looked through once more. */
  public static final String SWEEP_QUEUE_URL = "SWEEP_QUEUE_URL";

  /** Set by the local system only: where the table is. The SDK's own name for it. */
  public static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";

  /** Set by the local system only: where queues are. The SDK's own name for it. */
  public static final String SQS_ENDPOINT = "AWS_ENDPOINT_URL_SQS";

  /** Set by the local system only: where the user pool is. The SDK's own name for it. */
  public static final String COGNITO_ENDPOINT = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";

  /**
   * Set by the local system only: where the user pool's keys are, whatever the issuer is called.
   */
  public static final String LOCAL_JWKS_URL = "LOCAL_JWKS_URL";

  /** What the authorizer needs. */
  public static final List<String> OF_AUTHORIZER =
      List.of(TABLE_NAME, USER_POOL_ISSUER, USER_POOL_CLIENT_ID);

  /** What the trigger behind a confirmed sign-up needs. */
  public static final List<String> OF_POST_CONFIRMATION = List.of(TABLE_NAME);

  /** What the worker behind the table's stream needs. */
  public static final List<String> OF_STREAM_WORKER = List.of(TABLE_NAME, SWEEP_QUEUE_URL);

  /** What the worker behind the queue of deleted accounts needs. */
  public static final List<String> OF_ACCOUNT_SWEEP =
      List.of(TABLE_NAME, SWEEP_QUEUE_URL, USER_POOL_ID);

  /** What the migration runner needs. */
  public static final List<String> OF_MIGRATION = List.of(PUBLIC_SHARDS, TABLE_NAME);

  private static final String LOOPBACK = "127.0.0.1";
  private static final String REGION = "AWS_REGION";
  private static final String ACCESS_KEY_ID = "AWS_ACCESS_KEY_ID";
  private static final String SECRET_ACCESS_KEY = "AWS_SECRET_ACCESS_KEY";
  private static final String SESSION_TOKEN = "AWS_SESSION_TOKEN";
  private static final String CREDENTIALS_URI = "AWS_CONTAINER_CREDENTIALS_FULL_URI";

  /** How Lambda has started the function; not set elsewhere. */
  private static final String INITIALIZATION_TYPE = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final Set<String> AHEAD = Set.of("snap-start", "provisioned-concurrency");

  private final Map<String, String> environment;

  private Config(Map<String, String> environment) {
    this.environment = environment;
  }

  /** The variables that an operation's function needs; infra sets exactly these. */
  public static List<String> of(Operation operation) {
    return switch (operation) {
      case GET_HEALTH -> List.of();
      case GET_OPEN_API -> List.of(OPERATION);
      case LIST_ACCESSIBLE_POSTS, LIST_PUBLIC_POSTS ->
          List.of(OPERATION, TABLE_NAME, CURSOR_SECRET, PUBLIC_SHARDS);
      case LIST_ALLOWED_USERS,
          LIST_MY_POSTS,
          LIST_MY_TAGS,
          LIST_POST_TAGS,
          LIST_PUBLIC_TAGS,
          LIST_SHARED_POSTS,
          LIST_TAG_POSTS,
          LIST_USER_POSTS ->
          List.of(OPERATION, TABLE_NAME, CURSOR_SECRET);
      case LIST_TOKENS -> List.of(OPERATION, TABLE_NAME, USER_POOL_CLIENT_ID, CURSOR_SECRET);
      case CREATE_TOKEN, DELETE_ME, REVOKE_TOKEN ->
          List.of(OPERATION, TABLE_NAME, USER_POOL_CLIENT_ID);
      case CREATE_POST, UPDATE_POST -> List.of(OPERATION, TABLE_NAME, PUBLIC_SHARDS);
      case ADD_ALLOWED_USER,
          ATTACH_TAG,
          CREATE_TAG,
          DELETE_POST,
          DELETE_TAG,
          DETACH_TAG,
          GET_ME,
          GET_POST,
          GET_TAG,
          GET_USER,
          REMOVE_ALLOWED_USER,
          UPDATE_ME,
          UPDATE_TAG ->
          List.of(OPERATION, TABLE_NAME);
    };
  }

  /**
   * The environment, once it is known to have what is needed.
   *
   * @throws IllegalStateException naming every variable that is missing
   */
  static Config requiring(List<String> names, Map<String, String> environment) {
    List<String> missing = new ArrayList<>(names);
    missing.removeIf(environment::containsKey);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("missing environment variables: " + missing);
    }
    return new Config(environment);
  }

  /** The operation that the function answers, and the environment that this one needs. */
  static Operation operation(Map<String, String> environment) {
    String id = requiring(List.of(OPERATION), environment).get(OPERATION);
    return Operation.byId(id)
        .orElseThrow(() -> new IllegalStateException(OPERATION + " is no operation: " + id));
  }

  String tableName() {
    return get(TABLE_NAME);
  }

  String cursorSecret() {
    return get(CURSOR_SECRET);
  }

  PublicShards publicShards() {
    return PublicShards.parse(get(PUBLIC_SHARDS));
  }

  String issuer() {
    return get(USER_POOL_ISSUER);
  }

  String clientId() {
    return get(USER_POOL_CLIENT_ID);
  }

  /** Where the user pool publishes its keys: at its issuer, or on this very machine. */
  URI jwks() {
    String local = environment.get(LOCAL_JWKS_URL);
    if (local == null) {
      return URI.create(issuer() + "/.well-known/jwks.json");
    }
    URI uri = URI.create(local);
    if (!LOOPBACK.equals(uri.getHost())) {
      throw new IllegalStateException(LOCAL_JWKS_URL + " is for " + LOOPBACK + " only: " + uri);
    }
    return uri;
  }

  Optional<URI> dynamoDbEndpoint() {
    return Optional.ofNullable(environment.get(DYNAMODB_ENDPOINT)).map(URI::create);
  }

  String sweepQueueUrl() {
    return get(SWEEP_QUEUE_URL);
  }

  String userPoolId() {
    return get(USER_POOL_ID);
  }

  Optional<URI> sqsEndpoint() {
    return Optional.ofNullable(environment.get(SQS_ENDPOINT)).map(URI::create);
  }

  Optional<URI> cognitoEndpoint() {
    return Optional.ofNullable(environment.get(COGNITO_ENDPOINT)).map(URI::create);
  }

  String region() {
    return get(REGION);
  }

  /** Whether the function is started before anybody waits for it. */
  boolean startsAhead() {
    return AHEAD.contains(environment.getOrDefault(INITIALIZATION_TYPE, ""));
  }

  /**
   * Whether credentials are to be fetched. A function from a snapshot finds none in its
   * environment: they would be those of the time when the snapshot was taken.
   */
  boolean fetchesCredentials() {
    return environment.containsKey(CREDENTIALS_URI);
  }

  String accessKeyId() {
    return get(ACCESS_KEY_ID);
  }

  String secretAccessKey() {
    return get(SECRET_ACCESS_KEY);
  }

  String sessionToken() {
    return get(SESSION_TOKEN);
  }

  private String get(String name) {
    return Optional.ofNullable(environment.get(name))
        .orElseThrow(() -> new IllegalStateException("missing environment variable: " + name));
  }
}
