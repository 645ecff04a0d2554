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
  private final InvocationLog log;

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
    this(new Wiring(config, Clock.systemUTC()));
  }

  static Rehearsal rehearsal(Config config) {
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.remains()),
        AccountSweepFunction::new,
        List.of(RehearsalEvents.sweep()));
  }

  private AccountSweepFunction(Wiring wiring) {
    this(wiring.sweepAccount(), wiring.log("accountSweep"));
  }

  AccountSweepFunction(SweepAccount sweepAccount, InvocationLog log) {
    this.sweepAccount = sweepAccount;
    this.log = log;
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.observe(context, line -> answer(event, answer, line));
  }

  private void answer(InputStream event, OutputStream answer, LogLine line) throws IOException {
    var batch = new BatchAnswer(line);
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
