package dev.socialapi.version;

import static java.util.Objects.requireNonNull;

import dev.socialapi.problem.ProblemCode;
import java.util.function.Function;

/**
 * What became of a change that was made on the condition that its target is as expected.
 *
 * @param <T> what a change that was made leaves behind
 */
public sealed interface Outcome<T> {
  /** The change was made. */
  record Done<T>(T value) implements Outcome<T> {
    public Done {
      requireNonNull(value, "value");
    }
  }

  /** There is nothing to change (any more); nothing was done. */
  record Missing<T>() implements Outcome<T> {}

  /** The target has another version by now; nothing was done. */
  record Stale<T>() implements Outcome<T> {}

  /** The same outcome with what was left behind as something else. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(change.apply(value));
      case Missing<T>() -> new Missing<>();
      case Stale<T>() -> new Stale<>();
    };
  }

  /** The value that the change left behind, or the problem that stood in its way. */
  default T orRaise() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Missing<T>() -> throw ProblemCode.NOT_FOUND.raise();
      case Stale<T>() -> throw ProblemCode.PRECONDITION_FAILED.raise();
    };
  }
}
