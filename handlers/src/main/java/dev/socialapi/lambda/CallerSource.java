package dev.socialapi.lambda;

import dev.socialapi.api.Caller;
import dev.socialapi.api.Operation;
import java.util.Optional;

/** Where an operation's caller is named: that depends on which authorizer has let him in. */
interface CallerSource {
  /** Who asks; empty when nobody was asked for a credential. */
  Optional<Caller> caller(AuthorizerContext context);

  /** The source of an operation's callers, the only one that it looks at. */
  static CallerSource of(Operation operation, Config config) {
    return operation
        .securityScheme()
        .<CallerSource>map(scheme ->
            switch (scheme) {
              case BEARER -> new BearerSource();
              case SESSION -> new SessionSource(config.clientId());
            })
        .orElse(_ -> Optional.empty());
  }
}
