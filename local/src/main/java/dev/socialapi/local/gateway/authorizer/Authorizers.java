package dev.socialapi.local.gateway.authorizer;

import dev.socialapi.local.gateway.document.AuthorizerDefinition;
import dev.socialapi.local.gateway.document.Security;
import dev.socialapi.local.gateway.permission.PermittedFunctions;
import dev.socialapi.local.gateway.routing.Call;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The document's authorizers. */
public final class Authorizers {
  private final Map<String, Authorizer> byName;

  private Authorizers(Map<String, Authorizer> byName) {
    this.byName = Map.copyOf(byName);
  }

  /**
   * Makes them of their definitions.
   *
   * @param keySets where each user pool, named by its ARN, publishes its keys
   */
  public static Authorizers of(
      Map<String, AuthorizerDefinition> definitions,
      PermittedFunctions functions,
      Map<String, URI> keySets,
      Clock clock,
      Consumer<String> log) {
    Map<String, Authorizer> byName = new HashMap<>();
    definitions.forEach((name, definition) ->
        byName.put(
            name,
            switch (definition) {
              case AuthorizerDefinition.LambdaToken token ->
                  new TokenAuthorizer(token, functions, clock, log);
              case AuthorizerDefinition.UserPools pools ->
                  UserPoolAuthorizer.of(pools, keySets, clock, log);
            }));
    return new Authorizers(byName);
  }

  /** What the integration is told of the caller; empty if the method is open to all. */
  public Optional<Map<String, Object>> authorize(Call call) {
    return call.method().security().map(security -> authorize(call, security));
  }

  private Map<String, Object> authorize(Call call, Security security) {
    Authorizer authorizer = byName.get(security.authorizer());
    if (authorizer == null) {
      throw new IllegalStateException("no authorizer " + security.authorizer());
    }
    return authorizer.authorize(call, security.scopes());
  }
}
