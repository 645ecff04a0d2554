package dev.socialapi.infra;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Stage;

/**
 * The tag by which costs are told apart. Set on stacks, from which CloudFormation hands it on to
 * everything in them; the templates stay free of it.
 */
final class CostTag {
  /** Its value is the environment's name. */
  static final String KEY = "SocialApiEnvironment";

  private CostTag() {}

  static void setOnStacksOf(Stage stage, Environment environment) {
    stage.getNode().getChildren().stream()
        .filter(Stack.class::isInstance)
        .forEach(stack -> ((Stack) stack).getTags().setTag(KEY, environment.name()));
  }
}
