package dev.socialapi.e2e.functions;

/** What functions are entered by. Each that is deployed names one of them. */
public enum Handler {
  API("ApiFunction"),
  AUTHORIZER("AuthorizerFunction"),
  POST_CONFIRMATION("PostConfirmationFunction"),
  STREAM_WORKER("StreamFunction"),
  ACCOUNT_SWEEP("AccountSweepFunction"),
  MIGRATION_RUNNER("MigrationFunction");

  private final String entryPoint;

  Handler(String entryPoint) {
    this.entryPoint = entryPoint;
  }

  /** As templates have it. */
  public String text() {
    return "dev.socialapi.lambda." + entryPoint + "::handleRequest";
  }
}
