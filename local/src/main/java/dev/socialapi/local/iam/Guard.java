package dev.socialapi.local.iam;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.socialapi.local.gateway.http.Answer;
import dev.socialapi.local.gateway.http.LoopbackServer;
import dev.socialapi.local.gateway.http.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The one address at which functions reach AWS: a call goes on to its service if the caller's role
 * allows all of it, and fails as on AWS if not. Whoever is no function has no access here.
 */
public final class Guard implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** [V] Of the JSON protocols, in which the operation follows the service's own prefix. */
  private static final String TARGET = "X-Amz-Target";

  private static final String CONTENT_TYPE = "application/x-amz-json-1.0";

  /** [V] What DynamoDB puts before the names of errors that are not its own. */
  private static final String COMMON = "com.amazon.coral.service#";

  private final Roles roles;
  private final Map<String, GuardedService> services;
  private final Consumer<String> log;
  private final Forwarding forwarding = new Forwarding();
  private final LoopbackServer server;

  private Guard(Roles roles, List<GuardedService> services, Consumer<String> log) {
    this.roles = requireNonNull(roles, "roles is null");
    this.services = services.stream().collect(toMap(GuardedService::name, identity()));
    this.log = requireNonNull(log, "log is null");
    this.server = LoopbackServer.start(0, this::answer);
  }

  /**
   * Starts on a port that is free.
   *
   * @param log takes what is refused
   */
  public static Guard start(Roles roles, List<GuardedService> services, Consumer<String> log) {
    return new Guard(roles, services, log);
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.close();
    forwarding.close();
  }

  private Answer answer(Request request) {
    try {
      Credential credential = Credential.of(request);
      Role role = roles.byAccessKey(credential.accessKeyId()).orElseThrow(Guard::unknownCaller);
      GuardedService service = services.get(credential.service());
      if (service == null) {
        throw CallException.unknown("the service " + credential.service());
      }
      for (AccessRequest access : accesses(service, request)) {
        roles
            .decide(role, access)
            .ifPresent(refusal -> {
              throw new CallException("AccessDeniedException", refusal);
            });
      }
      return forwarding.send(request, service.endpoint());
    } catch (CallException refused) {
      log.accept("iam: " + refused.getMessage());
      return error(400, refused.type(), String.valueOf(refused.getMessage()));
    } catch (IOException fault) {
      log.accept("iam: " + fault);
      return error(500, "InternalFailure", "The service cannot be reached.");
    }
  }

  private static List<AccessRequest> accesses(GuardedService service, Request request)
      throws IOException {
    String target = request.headers().last(TARGET).orElse("");
    JsonNode input = JSON.readTree(request.body());
    return service.calls().requests(target.substring(target.lastIndexOf('.') + 1), input);
  }

  private static CallException unknownCaller() {
    return new CallException(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  private static Answer error(int status, String type, String message) {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("__type", COMMON + type)
            .put("Message", message)
            .toString();
    return Answer.of(status, CONTENT_TYPE, body.getBytes(StandardCharsets.UTF_8));
  }
}
