package dev.socialapi.local.gateway.authorizer;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.socialapi.local.functions.Invocation;
import dev.socialapi.local.gateway.document.AuthorizerDefinition.LambdaToken;
import dev.socialapi.local.gateway.permission.PermittedFunctions;
import dev.socialapi.local.gateway.routing.Call;
import dev.socialapi.local.gateway.routing.GatewayError;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Lambda TOKEN authorizer: a function turns the token into a policy, which is cached by token.
 */
final class TokenAuthorizer implements Authorizer {
  /** [V] The one message that makes a function's failure a refusal. */
  private static final String REFUSAL = "Unauthorized";

  private final LambdaToken definition;
  private final PermittedFunctions functions;
  private final PolicyCache cache;
  private final Consumer<String> log;

  TokenAuthorizer(
      LambdaToken definition, PermittedFunctions functions, Clock clock, Consumer<String> log) {
    this.definition = requireNonNull(definition, "definition is null");
    this.functions = requireNonNull(functions, "functions is null");
    this.cache = new PolicyCache(definition.resultTtl(), clock);
    this.log = requireNonNull(log, "log is null");
  }

  /** The policy is evaluated for this call, also when it was made for another one. */
  @Override
  public Map<String, Object> authorize(Call call, List<String> scopes) {
    String token = token(call);
    AuthorizerResult result =
        cache
            .find(token)
            .orElseGet(() -> {
              AuthorizerResult fresh = invoke(call, token);
              cache.keep(token, fresh);
              return fresh;
            });
    return switch (result.policy().decide(call.arrival().methodArn())) {
      case ALLOWED -> result.context();
      case NOT_ALLOWED -> throw GatewayError.accessDenied();
      case DENIED -> throw GatewayError.accessDeniedExplicitly();
    };
  }

  /** [K] The header is found in whatever case, and the expression must match the whole value. */
  private String token(Call call) {
    Optional<String> token = call.headers().last(definition.header()).filter(it -> !it.isBlank());
    return token
        .filter(it ->
            definition.validation().isEmpty()
                || definition.validation().get().matcher(it).matches())
        .orElseThrow(GatewayError::unauthorized);
  }

  private AuthorizerResult invoke(Call call, String token) {
    String source = call.arrival().api().authorizerArn(definition.name());
    if (!functions.permits(definition.functionArn(), source)) {
      log.accept("no permission to invoke authorizer function " + definition.functionArn());
      throw GatewayError.authorizerConfiguration();
    }
    return switch (functions.invoke(definition.functionArn(), event(call, token))) {
      case Invocation.Success success -> result(success);
      case Invocation.Failure failure when failure.errorMessage().equals(REFUSAL) ->
          throw GatewayError.unauthorized();
      case Invocation.Failure _ -> throw GatewayError.authorizerFailure();
    };
  }

  private static byte[] event(Call call, String token) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "TOKEN")
        .put("methodArn", call.arrival().methodArn())
        .put("authorizationToken", token)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private AuthorizerResult result(Invocation.Success success) {
    try {
      return AuthorizerResult.read(success.payload());
    } catch (IllegalArgumentException exception) {
      log.accept("authorizer " + definition.name() + ": " + exception.getMessage());
      throw GatewayError.authorizerConfiguration();
    }
  }
}
