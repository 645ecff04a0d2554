package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What one function logs, and its faults, without whatever looks like a credential.
 *
 * @param lines takes each event that the function logs, as it is
 * @param faults takes what it throws, with its name
 */
record FunctionLog(String functionName, Consumer<String> lines, Consumer<String> faults)
    implements LambdaLogger {
  /** Signed tokens, and whatever follows an authorization scheme. */
  private static final Pattern CREDENTIAL =
      Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*|(?i:bearer)\\s+\\S+");

  /** Frames below the handler's, which are ours and say nothing of the fault. */
  private static final Pattern OWN_FRAMES =
      Pattern.compile(
          "\\R\\tat " + Pattern.quote(FunctionInstance.class.getName()) + ".*(\\R\\tat .*)*");

  /** How an authorizer refuses a token. */
  private static final String REFUSAL = "Unauthorized";

  FunctionLog {
    requireNonNull(functionName, "functionName is null");
    requireNonNull(lines, "lines is null");
    requireNonNull(faults, "faults is null");
  }

  @Override
  public void log(String message) {
    lines.accept(masked(message));
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  /** A fault; how an authorizer refuses a token is none. */
  void fault(Throwable fault) {
    if (!REFUSAL.equals(fault.getMessage())) {
      fault(trace(fault));
    }
  }

  void fault(String what) {
    faults.accept(functionName + ": " + masked(what));
  }

  private static String masked(String text) {
    return CREDENTIAL.matcher(text).replaceAll("[credential]");
  }

  private static String trace(Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return OWN_FRAMES.matcher(trace.toString()).replaceAll("").stripTrailing();
  }
}
