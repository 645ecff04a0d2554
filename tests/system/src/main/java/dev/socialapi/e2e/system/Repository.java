package dev.socialapi.e2e.system;

import java.nio.file.Path;

/** Where the build leaves what the tests need. */
public final class Repository {
  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  private Repository() {}

  /** The synthesized templates of all environments, and their assets. */
  public static Path app() {
    return ROOT.resolve("infra/target/cdk.out");
  }

  /** The templates of the environment that the local system runs unless told otherwise. */
  public static Path assembly() {
    return app().resolve("assembly-dev");
  }

  /** The rules of the contract that API Gateway does not know, as the build lists them. */
  public static Path droppedKeywords() {
    return ROOT.resolve("infra/target/dropped-keywords.json");
  }

  /** The jar that every function is deployed from. */
  public static Path functions() {
    return ROOT.resolve("handlers/target/social-api-functions.jar");
  }

  /** What the SDK says of itself, with lines to run. */
  public static Path readmeOfSdk() {
    return ROOT.resolve("client-sdk/README.md");
  }

  /** The folder that the functions' image is built of. */
  public static Path image() {
    return ROOT.resolve("infra/image/target/image");
  }

  /** What the SDK's sign-in says of itself, with lines to run. */
  public static Path readmeOfSignIn() {
    return ROOT.resolve("client-sdk/sign-in/README.md");
  }

  /** The published contract's site, and beside it what its build leaves for tests. */
  public static Path site() {
    return ROOT.resolve("docs/site/target/site");
  }

  /** A request for each operation, as the reference shows it for curl. */
  public static Path requestSamples() {
    return ROOT.resolve("client-sdk/core/target/samples/curl");
  }

  /** The key that the local user pool signs with, public as it is. */
  public static Path signingKey() {
    return ROOT.resolve("local/node_modules/cognito-local/lib/keys/cognitoLocal.private.json");
  }

  public static Path documents() {
    return ROOT.resolve("docs");
  }

  /** The pictures of the documentation. */
  public static Path screenshots() {
    return ROOT.resolve("docs/screenshots");
  }

  /** The classes of the SDK of the future, and of a program that uses it. */
  public static Path futureSdk() {
    return ROOT.resolve("tests/future/target/classes");
  }

  /** A folder of ours for what a test run leaves behind. */
  public static Path work(String name) {
    return Path.of("target", "e2e", name).toAbsolutePath();
  }
}
