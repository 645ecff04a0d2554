package dev.socialapi.lambda;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;

/** The context of an invocation that asks it for nothing. */
public class NoContext implements Context {
  @Override
  public String getAwsRequestId() {
    throw unexpected();
  }

  @Override
  public String getLogGroupName() {
    throw unexpected();
  }

  @Override
  public String getLogStreamName() {
    throw unexpected();
  }

  @Override
  public String getFunctionName() {
    throw unexpected();
  }

  @Override
  public String getFunctionVersion() {
    throw unexpected();
  }

  @Override
  public String getInvokedFunctionArn() {
    throw unexpected();
  }

  @Override
  public CognitoIdentity getIdentity() {
    throw unexpected();
  }

  @Override
  public ClientContext getClientContext() {
    throw unexpected();
  }

  @Override
  public int getRemainingTimeInMillis() {
    throw unexpected();
  }

  @Override
  public int getMemoryLimitInMB() {
    throw unexpected();
  }

  @Override
  public LambdaLogger getLogger() {
    throw unexpected();
  }

  private static AssertionError unexpected() {
    return new AssertionError("no function asks for its context");
  }
}
