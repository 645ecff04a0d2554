package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One function's lines in the local log, without whatever looks like a credential. */
record FunctionLog(String functionName, Consumer<String> lines) implements LambdaLogger {
  /** Signed tokens, and whatever follows an authorization scheme. */
  private static final Pattern CREDENTIAL =
      Pattern.compile("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*|(?i:bearer)\\s+\\S+");

  /** Frames below the handler's, which are ours and say nothing of the fault. */
  private static final Pattern OWN_FRAMES =
      Pattern.compile(
          "\\R\\tat " + Pattern.quote(FunctionInstance.class.getName()) + ".*(\\R\\tat .*)*");

  /** How an authorizer refuses a token, which is no fault. */
  private static final String REFUSAL = "Unauthorized";

  FunctionLog {
    requireNonNull(functionName, "functionName is null");
    requireNonNull(lines, "lines is null");
  }

  @Override
  public void log(String message) {
    lines.accept(functionName + ": " + CREDENTIAL.matcher(message).replaceAll("[credential]"));
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  void log(Throwable fault) {
    log(REFUSAL.equals(fault.getMessage()) ? fault.toString() : trace(fault));
  }

  private static String trace(Throwable fault) {
    var trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return OWN_FRAMES.matcher(trace.toString()).replaceAll("").stripTrailing();
  }
}
