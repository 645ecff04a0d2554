package dev.socialapi.local.toy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.socialapi.local.functions.Functions;
import dev.socialapi.local.gateway.Gateway;
import dev.socialapi.local.gateway.GatewaySettings;
import dev.socialapi.local.gateway.Page;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.Request;
import dev.socialapi.local.gateway.routing.HeaderNames;
import dev.socialapi.local.template.AwsEnvironment;
import dev.socialapi.local.template.FunctionResource;
import dev.socialapi.local.template.LambdaPermission;
import dev.socialapi.local.template.RestApiResource;
import dev.socialapi.local.template.StageResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The toy document served by a real gateway, with real functions behind it. */
public final class ToyApi implements AutoCloseable {
  private static final AwsEnvironment AWS = new AwsEnvironment("eu-central-1", "000000000000");
  private static final String POOL =
      "arn:aws:cognito-idp:eu-central-1:000000000000:userpool/eu-central-1_toy";
  private static final String EXECUTE_API = "arn:aws:execute-api:eu-central-1:000000000000:toy/";

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());
  private final List<String> accesses = Collections.synchronizedList(new ArrayList<>());
  private final TestClock clock = new TestClock();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Functions functions;
  private final Gateway gateway;

  private ToyApi(
      ObjectNode document, JsonNode stage, HeaderNames headerNames, Map<String, URI> keySets) {
    functions =
        ToyFunctions.load(
            Stream.of(
                ToyFunctions.function("echo", Map.of("MODE", "echo")),
                ToyFunctions.function("unpermitted", Map.of("MODE", "echo")),
                ToyFunctions.function("throwing", Map.of("MODE", "throw", "MESSAGE", "secret")),
                answering("malformed", "{\"body\": \"no status\"}"),
                answering(
                    "challenging",
                    "{\"statusCode\": 401, \"headers\": {\"WWW-Authenticate\": \"Basic\"}}"),
                answering("unchanged", "{\"statusCode\": 304, \"body\": \"junk\"}"),
                ToyFunctions.function("slow", Map.of("MODE", "sleep")),
                ToyFunctions.function(
                    "authorizer", ToyAuthorizer.class, Map.of(), Duration.ofSeconds(3))),
            log::add);
    var resource =
        new RestApiResource("Toy", "toy", "toy", document, new StageResource("v1", stage));
    gateway =
        Gateway.start(
            resource,
            permissions(),
            functions,
            new GatewaySettings(
                0, AWS, clock, headerNames, keySets, pages(), accesses::add, log::add));
  }

  public static ToyApi start() {
    return start(URI.create("http://127.0.0.1:1/never-asked"));
  }

  public static ToyApi start(URI keySet) {
    return new ToyApi(
        ToyDocument.document(),
        JsonNodeFactory.instance.objectNode(),
        HeaderNames.EXACT,
        Map.of(POOL, keySet));
  }

  /**
   * Serves a changed document.
   *
   * @param stage the stage's properties in the template
   */
  public static ToyApi start(Consumer<ObjectNode> change, JsonNode stage, HeaderNames headerNames) {
    return new ToyApi(
        ToyDocument.document(change),
        stage,
        headerNames,
        Map.of(POOL, URI.create("http://127.0.0.1:1/never-asked")));
  }

  public URI uri() {
    return gateway.uri();
  }

  public List<String> log() {
    return log;
  }

  /** The lines of the access log, if the stage has one. */
  public List<String> accesses() {
    return accesses;
  }

  public TestClock clock() {
    return clock;
  }

  /**
   * A request for a path of the server, the stage included; {@code headers} are names and values.
   */
  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(gateway.uri() + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException exception) {
      throw new IllegalStateException(exception);
    } catch (InterruptedException exception) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(exception);
    }
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  @Override
  public void close() {
    gateway.close();
    functions.close();
    client.close();
  }

  private static FunctionResource answering(String name, String answer) {
    return ToyFunctions.function(name, Map.of("MODE", "answer", "ANSWER", answer));
  }

  private static Map<String, Page> pages() {
    Page page =
        request -> Answer.of(200, "text/plain", request.path().getBytes(StandardCharsets.UTF_8));
    return Map.of("/docs", page, "/docs/posted", new PostedPage());
  }

  /** A page that is asked in another way than by reading it. */
  private static final class PostedPage implements Page {
    @Override
    public List<String> methods() {
      return List.of("POST");
    }

    @Override
    public Answer answer(Request request) {
      return Answer.of(200, "text/plain", request.body());
    }
  }

  private static List<LambdaPermission> permissions() {
    return List.of(
        permission("echo", "v1/*/things"),
        permission("echo", "v1/*/things/*"),
        permission("echo", "v1/*/signed-in"),
        permission("echo", "v1/GET/unpermitted-authorizer"),
        permission("throwing", "v1/GET/throwing"),
        permission("malformed", "v1/GET/malformed"),
        permission("challenging", "v1/GET/challenging"),
        permission("unchanged", "v1/GET/unchanged"),
        permission("slow", "v1/GET/slow"),
        permission("unpermitted", "v1/POST/unpermitted"),
        permission("authorizer", "authorizers/toy"));
  }

  private static LambdaPermission permission(String function, String source) {
    return new LambdaPermission(
        ToyFunctions.arn(function), "apigateway.amazonaws.com", Optional.of(EXECUTE_API + source));
  }
}
