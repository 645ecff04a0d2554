package dev.socialapi;

import java.lang.reflect.Constructor;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Spares the JVMs in which PIT tries its mutants the tests that they run only to know their names:
 * PIT's JUnit plugin has no other way, and does so in each of them, for every test class that
 * reaches the mutated one. A test that is given up before it has an instance has a name too.
 *
 * <p>On by {@code -Djunit.jupiter.extensions.autodetection.enabled=true}, for PIT alone.
 */
public final class TestsByNameAlone implements InvocationInterceptor {
  /** On the stack together while names are looked for; without the second, tests are measured. */
  private static final Set<String> LOOKING =
      Set.of(
          "org.pitest.junit5.JUnit5TestUnitFinder",
          "org.pitest.mutationtest.execute.MutationTestMinion");

  /** Fails where an update of PIT has renamed one of them, and nothing would be spared. */
  public TestsByNameAlone() throws ClassNotFoundException {
    for (String name : LOOKING) {
      Class.forName(name, false, Thread.currentThread().getContextClassLoader());
    }
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    return isLooking() ? Assumptions.abort("only its name is wanted") : invocation.proceed();
  }

  private static boolean isLooking() {
    return StackWalker.getInstance()
        .walk(frames ->
            frames
                    .map(StackWalker.StackFrame::getClassName)
                    .filter(LOOKING::contains)
                    .distinct()
                    .count()
                == LOOKING.size());
  }
}
