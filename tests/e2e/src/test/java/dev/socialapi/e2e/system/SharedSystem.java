package dev.socialapi.e2e.system;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts a local system when the first test asks for it and ends it after the last one. With {@code
 * -De2e.state=FILE} the tests use the system that wrote that file, but for staging's.
 */
final class SharedSystem implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningSystem.class || type == StagingSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningSystem.class
        ? shared(RunningSystem.class, SharedSystem::open, context)
        : shared(StagingSystem.class, StagingSystem::start, context);
  }

  private static <T> T shared(Class<T> type, Supplier<T> start, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSystem.class))
        .computeIfAbsent(type, _ -> start.get(), type);
  }

  private static RunningSystem open() {
    String state = System.getProperty("e2e.state", "");
    return state.isEmpty()
        ? RunningSystem.start(Repository.assembly(), "shared")
        : RunningSystem.at(Path.of(state));
  }
}
