package dev.socialapi.version;

import static java.util.Objects.requireNonNull;

import dev.socialapi.problem.ProblemCode;

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

  /** The value that the change left behind, or the problem that stood in its way. */
  default T orRaise() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Missing<T>() -> throw ProblemCode.NOT_FOUND.raise();
      case Stale<T>() -> throw ProblemCode.PRECONDITION_FAILED.raise();
    };
  }
}
