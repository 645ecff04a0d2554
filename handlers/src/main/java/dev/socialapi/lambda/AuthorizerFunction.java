package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import dev.socialapi.store.Specimens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The gateway's authorizer: turns the bearer token of a request into a caller and a policy.
 *
 * <p>A refusal is an exception with the one message that API Gateway answers with 401; every other
 * exception is a fault and answered with 500.
 */
public final class AuthorizerFunction implements RequestStreamHandler {
  private static final String REFUSAL = "Unauthorized";

  /** RFC 6750, section 2.1; the scheme's case does not matter (RFC 9110, section 11.1). */
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([^ ]+)");

  private final Bearers bearers;
  private final InvocationLog log;

  /** What Lambda calls. */
  public AuthorizerFunction() {
    this(System.getenv());
  }

  /** For a process that runs several functions side by side. */
  public AuthorizerFunction(Map<String, String> environment) {
    Config config = Config.requiring(Config.OF_AUTHORIZER, environment);
    if (config.startsAhead()) {
      rehearsal(config).run();
    }
    this(new Wiring(config, Clock.systemUTC()));
  }

  /** A session and a token: what is done for the one does not prepare the other. */
  static Rehearsal rehearsal(Config config) {
    var session = RehearsalSession.of(config, Clock.systemUTC());
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.living(), session::among),
        AuthorizerFunction::new,
        List.of(
            RehearsalEvents.authorization(session.token()),
            RehearsalEvents.authorization(Specimens.TOKEN)));
  }

  private AuthorizerFunction(Wiring wiring) {
    this(wiring.bearers(), wiring.log("authorizer"));
  }

  AuthorizerFunction(Bearers bearers, InvocationLog log) {
    this.bearers = bearers;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.observe(context, line -> answer(event, answer, line));
  }

  private void answer(InputStream event, OutputStream answer, LogLine line) throws IOException {
    Map<String, String> fields;
    try (JsonParser parser = EventParser.open(event)) {
      fields = EventParser.texts(parser);
    }
    MethodArn method = MethodArn.parse(fields.getOrDefault("methodArn", ""));
    Optional<String> token =
        Optional.ofNullable(fields.get("authorizationToken")).flatMap(AuthorizerFunction::token);
    Optional<Verdict> verdict = token.flatMap(bearer -> bearers.verdict(bearer, method));
    if (verdict.isEmpty()) {
      line.refused(token.map(Bearers::refusal).orElse(Refusal.NO_BEARER));
      throw new RuntimeException(REFUSAL);
    }
    line.user(verdict.get().user().value());
    verdict.get().write(answer);
  }

  private static Optional<String> token(String header) {
    return Optional.of(BEARER.matcher(header)).filter(Matcher::matches).map(m -> m.group(1));
  }
}
