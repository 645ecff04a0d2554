package dev.socialapi.local;

import static java.util.Objects.requireNonNull;

import dev.socialapi.local.Background.Step;
import dev.socialapi.local.database.Database;
import dev.socialapi.local.dynamodb.DynamoDbLocal;
import dev.socialapi.local.events.QueueEndpoint;
import dev.socialapi.local.events.Queues;
import dev.socialapi.local.events.StreamPoller;
import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.gateway.Gateway;
import dev.socialapi.local.gateway.GatewaySettings;
import dev.socialapi.local.iam.Guard;
import dev.socialapi.local.iam.GuardedService;
import dev.socialapi.local.iam.Roles;
import dev.socialapi.local.identity.CognitoLocal;
import dev.socialapi.local.identity.SignedInUser;
import dev.socialapi.local.identity.TriggerEndpoint;
import dev.socialapi.local.identity.Users;
import dev.socialapi.local.loopback.LoopbackEndpoint;
import dev.socialapi.local.site.Site;
import dev.socialapi.local.template.Application;
import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.EventSource;
import dev.socialapi.local.template.FunctionResource;
import dev.socialapi.local.template.Secrets;
import dev.socialapi.local.template.TableResource;
import dev.socialapi.local.template.UserPoolResource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Starts the parts of the local system, each as soon as what it needs is there. */
final class LocalSystem {
  private static final AwsEnvironment AWS = new AwsEnvironment("eu-central-1", "000000000000");

  private final Settings settings;
  private final Folders folders;
  private final Site site;
  private final Parts parts;
  private final CompletableFuture<Functions> functions = new CompletableFuture<>();

  private LocalSystem(Settings settings, Folders folders, Site site, Parts parts) {
    this.settings = requireNonNull(settings, "settings");
    this.folders = requireNonNull(folders, "folders");
    this.site = requireNonNull(site, "site");
    this.parts = requireNonNull(parts, "parts");
  }

  /**
   * Answers when everything is ready for requests.
   *
   * @param parts takes over whatever is started, also when starting fails half-way
   */
  static State start(Settings settings, Parts parts) throws Exception {
    Site site = Site.at(settings.site());
    return new LocalSystem(settings, Folders.prepare(settings), site, parts).start();
  }

  private State start() throws Exception {
    try (var background = new Background()) {
      Step<DynamoDbLocal> dynamoDb = background.start(this::startDynamoDb);
      Application application = Application.read(settings.assembly(), AWS, secrets());
      LoopbackEndpoint lambda = startLambda();
      Step<CognitoLocal> cognito =
          background.start(() -> startCognito(application.userPool(), lambda));
      Step<List<TableResource>> tables =
          background.start(() -> createTables(application, dynamoDb.result()));
      Step<Users> users = background.start(() -> users(application, cognito.result()));
      Queues queues = startQueues(application);
      loadFunctions(application, dynamoDb.result(), cognito.result(), queues);
      tables.result();
      followStreams(application, dynamoDb.result(), queues);
      Step<List<SignedInUser>> people =
          background.start(() -> new SampleUsers(users.result()).signIn());
      Gateway gateway = startGateway(application, cognito.result(), users.result());
      return state(
          application, gateway, cognito.result(), dynamoDb.result(), lambda, people.result());
    }
  }

  private Secrets secrets() {
    return settings.data().map(Secrets::keptIn).orElseGet(Secrets::inMemory);
  }

  private DynamoDbLocal startDynamoDb() {
    Path logs = folders.logs();
    DynamoDbLocal dynamoDb =
        parts.add(
            folders
                .database()
                .map(data -> DynamoDbLocal.at(data, logs))
                .orElseGet(() -> DynamoDbLocal.inMemory(logs)));
    ChildWatch.exitWithChild(dynamoDb.ended(), parts);
    return dynamoDb;
  }

  private LoopbackEndpoint startLambda() throws IOException {
    return parts.add(
        TriggerEndpoint.start((function, event) -> functions.join().invoke(function, event)));
  }

  private CognitoLocal startCognito(UserPoolResource pool, LoopbackEndpoint lambda)
      throws IOException {
    CognitoLocal cognito =
        parts.add(CognitoLocal.start(pool, lambda.uri(), folders.users(), folders.logs()));
    ChildWatch.exitWithChild(cognito.ended(), parts);
    return cognito;
  }

  private static List<TableResource> createTables(Application application, DynamoDbLocal dynamoDb)
      throws IOException {
    for (TableResource table : application.tables()) {
      Database.createTable(dynamoDb.endpoint(), table);
    }
    return application.tables();
  }

  private Users users(Application application, CognitoLocal cognito) {
    String client = application.userPool().clients().getFirst().id();
    return parts.add(new Users(cognito.endpoint(), client));
  }

  private void loadFunctions(
      Application application, DynamoDbLocal dynamoDb, CognitoLocal cognito, Queues queues)
      throws IOException {
    String guard = startGuard(application, dynamoDb, cognito, queues).uri().toString();
    Map<String, String> overrides =
        Map.of(
            "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", guard,
            "AWS_ENDPOINT_URL_DYNAMODB", guard,
            "AWS_ENDPOINT_URL_SQS", guard,
            "LOCAL_JWKS_URL", cognito.keys().toString());
    LineFile lines = parts.add(LineFile.at(folders.logs().resolve("functions.log")));
    functions.complete(
        parts.add(
            Functions.load(
                application.functions(),
                AWS.region(),
                overrides,
                lines::write,
                System.err::println)));
  }

  /** What functions call AWS through. */
  private Guard startGuard(
      Application application, DynamoDbLocal dynamoDb, CognitoLocal cognito, Queues queues)
      throws IOException {
    Roles roles = Roles.of(application.functions(), AWS, settings.accessReport());
    eventSources(application).forEach(roles::check);
    LoopbackEndpoint sqs = parts.add(QueueEndpoint.start(queues));
    return parts.add(
        Guard.start(
            roles,
            List.of(
                GuardedService.cognito(cognito.endpoint(), AWS),
                GuardedService.dynamoDb(dynamoDb.endpoint(), application.tables(), AWS),
                GuardedService.sqs(sqs.uri(), application.queues())),
            System.err::println));
  }

  private Queues startQueues(Application application) {
    return parts.add(
        new Queues(
            application.queues(),
            eventSources(application),
            (function, event) -> functions.join().invoke(function, event),
            settings.queueDelay(),
            System.err::println));
  }

  private void followStreams(Application application, DynamoDbLocal dynamoDb, Queues queues) {
    for (EventSource source : eventSources(application)) {
      for (TableResource table : application.tables()) {
        if (source.sourceArn().startsWith(table.arn() + "/stream/")) {
          parts.add(
              StreamPoller.start(
                  source,
                  dynamoDb.endpoint(),
                  table.name(),
                  functions.join()::invoke,
                  queues,
                  System.err::println));
        }
      }
    }
  }

  private List<EventSource> eventSources(Application application) {
    return settings.workers() ? application.eventSources() : List.of();
  }

  private Gateway startGateway(Application application, CognitoLocal cognito, Users users)
      throws IOException {
    String stage = application.restApi().stage().name();
    Map<String, URI> keys = Map.of(application.userPool().arn(), cognito.keys());
    LineFile accessLog = parts.add(LineFile.at(folders.logs().resolve("access.log")));
    return parts.add(
        Gateway.start(
            application.restApi(),
            application.permissions(),
            functions.join(),
            new GatewaySettings(
                settings.port(),
                AWS,
                settings.gatewayClock().map(MovableClock::aheadBy).orElseGet(Clock::systemUTC),
                settings.headerNames(),
                keys,
                Pages.of(stage, users, site),
                accessLog::write,
                System.err::println)));
  }

  private State state(
      Application application,
      Gateway gateway,
      CognitoLocal cognito,
      DynamoDbLocal dynamoDb,
      LoopbackEndpoint lambda,
      List<SignedInUser> users) {
    UserPoolResource pool = application.userPool();
    return new State(
        gateway.uri(),
        application.restApi().stage().name(),
        site.home(),
        new State.Cognito(cognito.endpoint(), pool.id(), pool.clients().getFirst().id()),
        dynamoDb.endpoint(),
        application.table().name(),
        lambda.uri(),
        application.functions().stream().map(FunctionResource::name).sorted().toList(),
        settings.accessReport(),
        users);
  }
}
