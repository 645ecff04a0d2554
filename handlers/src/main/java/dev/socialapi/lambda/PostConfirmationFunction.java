package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonParser;
import dev.socialapi.auth.UserId;
import dev.socialapi.store.Specimens;
import dev.socialapi.users.ConfirmSignUp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * The user pool's trigger after a confirmation: writes the profile of a user who has signed up.
 *
 * <p>Delivered at least once, and after a password reset too; the pool expects its event back.
 */
public final class PostConfirmationFunction implements RequestStreamHandler {
  private static final String SIGN_UP = "PostConfirmation_ConfirmSignUp";

  private final ConfirmSignUp confirmSignUp;
  private final InvocationLog log;

  /** What Lambda calls. */
  public PostConfirmationFunction() {
    this(System.getenv());
  }

  /** For a process that runs several functions side by side. */
  public PostConfirmationFunction(Map<String, String> environment) {
    Config config = Config.requiring(Config.OF_POST_CONFIRMATION, environment);
    if (config.startsAhead()) {
      rehearsal(config).run();
    }
    this(new Wiring(config, Clock.systemUTC()));
  }

  private PostConfirmationFunction(Wiring wiring) {
    this.confirmSignUp = wiring.confirmSignUp();
    this.log = wiring.log("postConfirmation");
  }

  static Rehearsal rehearsal(Config config) {
    return new Rehearsal(
        config,
        new DryRunServices(new AwsServices(config), Specimens.living()),
        PostConfirmationFunction::new,
        List.of(RehearsalEvents.confirmation()));
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    log.observe(context, line -> answer(event, answer, line));
  }

  private void answer(InputStream event, OutputStream answer, LogLine line) throws IOException {
    byte[] unchanged = event.readAllBytes();
    Confirmation confirmation = Confirmation.read(unchanged);
    if (confirmation.triggerSource().equals(SIGN_UP)) {
      var user = new UserId(confirmation.attribute("sub"));
      line.user(user.value());
      confirmSignUp.confirm(user, confirmation.attribute("email"));
    }
    answer.write(unchanged);
  }

  /** What of the pool's event matters. */
  private record Confirmation(String triggerSource, Map<String, String> userAttributes) {
    static Confirmation read(byte[] event) throws IOException {
      var fields = new Fields();
      try (JsonParser parser = EventParser.open(event)) {
        EventParser.eachMember(parser, fields::read);
      }
      return new Confirmation(fields.triggerSource, fields.userAttributes);
    }

    String attribute(String name) {
      String value = userAttributes.get(name);
      if (value == null) {
        throw new IllegalStateException("a confirmed user without " + name);
      }
      return value;
    }
  }

  /** Collects a {@link Confirmation}. */
  private static final class Fields {
    private String triggerSource = "";
    private Map<String, String> userAttributes = Map.of();

    void read(String name, JsonParser value) throws IOException {
      switch (name) {
        case "triggerSource" -> triggerSource = EventParser.text(value).orElse("");
        case "request" -> EventParser.eachMember(value, this::readRequest);
        default -> value.skipChildren();
      }
    }

    private void readRequest(String name, JsonParser value) throws IOException {
      if (name.equals("userAttributes")) {
        userAttributes = EventParser.texts(value);
      } else {
        value.skipChildren();
      }
    }
  }
}
