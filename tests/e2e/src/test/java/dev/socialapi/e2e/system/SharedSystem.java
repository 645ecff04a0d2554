package dev.socialapi.e2e.system;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the local system when the first test asks for it and ends it after the last one. With
 * {@code -De2e.state=FILE} the tests use the system that wrote that file.
 */
final class SharedSystem implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSystem.class;
  }

  @Override
  public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSystem.class))
        .computeIfAbsent(RunningSystem.class, _ -> open(), RunningSystem.class);
  }

  private static RunningSystem open() {
    String state = System.getProperty("e2e.state", "");
    return state.isEmpty()
        ? RunningSystem.start(Repository.assembly(), "shared")
        : RunningSystem.at(Path.of(state));
  }
}
