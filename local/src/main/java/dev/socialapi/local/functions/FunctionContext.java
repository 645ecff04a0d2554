package dev.socialapi.local.functions;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.socialapi.local.template.FunctionResource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Lambda tells a handler about one invocation. */
record FunctionContext(
    FunctionResource function, String requestId, long deadlineNanos, LambdaLogger logger)
    implements Context {
  static final String VERSION = "$LATEST";
  static final String LOG_STREAM = "local";

  FunctionContext {
    requireNonNull(function, "function is null");
    requireNonNull(requestId, "requestId is null");
    requireNonNull(logger, "logger is null");
  }

  static String logGroup(FunctionResource function) {
    return "/aws/lambda/" + function.name();
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return logGroup(function);
  }

  @Override
  public String getLogStreamName() {
    return LOG_STREAM;
  }

  @Override
  public String getFunctionName() {
    return function.name();
  }

  @Override
  public String getFunctionVersion() {
    return VERSION;
  }

  @Override
  public String getInvokedFunctionArn() {
    return function.arn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    long nanos = Math.max(0, deadlineNanos - System.nanoTime());
    return Math.toIntExact(Duration.ofNanos(nanos).toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memoryMegabytes();
  }

  @Override
  public LambdaLogger getLogger() {
    return logger;
  }
}
