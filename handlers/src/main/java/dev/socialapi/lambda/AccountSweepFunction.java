package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import dev.socialapi.auth.UserId;
import dev.socialapi.cleanup.SweepAccount;
import dev.socialapi.store.Specimens;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The worker behind the queue of deleted accounts: a message is a user's id. */
public final class AccountSweepFunction implements RequestStreamHandler {
  private final SweepAccount sweepAccount;

  /** What Lambda calls. */
  public AccountSweepFunction() {
    this(System.getenv());
  }

  /** For a process that runs several functions side by side. */
  public AccountSweepFunction(Map<String, String> environment) {
    Config config = Config.requiring(Config.OF_ACCOUNT_SWEEP, environment);
    if (config.startsAhead()) {
      rehearsal(config).run();
    }
    this(new Wiring(config, Clock.systemUTC()).sweepAccount());
  }

  static Rehearsal rehearsal(Config config) {
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.remains()),
        wiring -> new AccountSweepFunction(wiring.sweepAccount()),
        List.of(RehearsalEvents.sweep()));
  }

  AccountSweepFunction(SweepAccount sweepAccount) {
    this.sweepAccount = sweepAccount;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    var batch = new BatchAnswer(context);
    for (Map<String, String> message : messages(event)) {
      var user = new UserId(message.getOrDefault("body", ""));
      batch.attempt(message.getOrDefault("messageId", ""), () -> sweepAccount.sweep(user));
    }
    batch.write(answer);
  }

  private static List<Map<String, String>> messages(InputStream event) throws IOException {
    List<Map<String, String>> messages = new ArrayList<>();
    try (JsonParser parser = EventParser.open(event)) {
      EventParser.eachRecord(parser, message -> messages.add(EventParser.texts(message)));
    }
    return messages;
  }
}
