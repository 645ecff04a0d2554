package dev.socialapi.local.gateway.authorizer;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pool's issuer and its public keys, read again for an unknown key, but not often. Thread-safe.
 */
final class UserPoolKeys {
  private static final Pattern POOL_ARN =
      Pattern.compile("arn:[a-z-]+:cognito-idp:([a-z0-9-]+):\\d+:userpool/(.+)");
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final String issuer;
  private final URI keySet;
  private final Clock clock;
  private final Consumer<String> log;
  private Map<String, RSAPublicKey> keys = Map.of();
  private Instant nextRead = Instant.MIN;

  private UserPoolKeys(String issuer, URI keySet, Clock clock, Consumer<String> log) {
    this.issuer = requireNonNull(issuer, "issuer is null");
    this.keySet = requireNonNull(keySet, "keySet is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.log = requireNonNull(log, "log is null");
  }

  static UserPoolKeys of(String poolArn, URI keySet, Clock clock, Consumer<String> log) {
    Matcher arn = POOL_ARN.matcher(poolArn);
    if (!arn.matches()) {
      throw new IllegalArgumentException("no user pool: " + poolArn);
    }
    String issuer = "https://cognito-idp." + arn.group(1) + ".amazonaws.com/" + arn.group(2);
    return new UserPoolKeys(issuer, keySet, clock, log);
  }

  String issuer() {
    return issuer;
  }

  synchronized Optional<RSAPublicKey> key(@Nullable String id) {
    if (id == null) {
      return Optional.empty();
    }
    if (!keys.containsKey(id) && !clock.instant().isBefore(nextRead)) {
      read();
    }
    return Optional.ofNullable(keys.get(id));
  }

  private void read() {
    nextRead = clock.instant().plus(PAUSE);
    try {
      keys = KeySet.fetch(keySet);
    } catch (IOException exception) {
      log.accept("no keys from " + keySet + ": " + exception);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
