package dev.socialapi.e2e.system;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Map;
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
  private static final Map<Class<?>, Supplier<AutoCloseable>> STARTS =
      Map.of(
          RunningSystem.class, SharedSystem::open,
          StagingSystem.class, StagingSystem::start,
          LenientStagingSystem.class, LenientStagingSystem::start);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return STARTS.containsKey(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return context
        .getRoot()
        .getStore(Namespace.create(SharedSystem.class))
        .computeIfAbsent(type, _ -> requireNonNull(STARTS.get(type)).get(), AutoCloseable.class);
  }

  private static RunningSystem open() {
    String state = System.getProperty("e2e.state", "");
    return state.isEmpty()
        ? RunningSystem.start(Repository.assembly(), "shared")
        : RunningSystem.at(Path.of(state));
  }
}
