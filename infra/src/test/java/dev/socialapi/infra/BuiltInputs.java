package dev.socialapi.infra;

import java.nio.file.Path;

/** What the templates are made of, where the build leaves it. */
final class BuiltInputs {
  static final Inputs ALL =
      new Inputs(
          Path.of("../spec/openapi.yaml"),
          new Software(
              Path.of("../handlers/target/social-api-functions.jar"),
              Path.of("image/target/image")),
          Path.of("../docs/site/src/main/web/content-security-policy.txt"));

  private BuiltInputs() {}
}
