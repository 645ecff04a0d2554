package dev.socialapi.e2e.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialapi.api.Operation;
import java.util.Optional;

/**
 * What the model expects of an answer. The reasons for a refusal are named in the order of the
 * contract's section 3; the first one that is met counts.
 */
final class Check {
  private final Caller caller;
  private final Operation operation;
  private Optional<String> refusal = Optional.empty();

  private Check(Caller caller, Operation operation) {
    this.caller = caller;
    this.operation = operation;
  }

  static Check of(Caller caller, Operation operation) {
    return new Check(caller, operation)
        .when(!caller.isKnownTo(operation), 401, "unauthenticated")
        .when(!caller.mayUse(operation), 403, "insufficient_scope");
  }

  Check when(boolean met, int status, String code) {
    if (met && refusal.isEmpty()) {
      refusal = Optional.of((status + " " + code).strip());
    }
    return this;
  }

  /** Whether the answer is the refusal that is due; else it has to be the operation's success. */
  boolean refuses(Answer<?> answer) {
    caller.token().ifPresent(TokenState::markUsed);
    assertThat(answer.outcome())
        .as("%s by %s: %s", operation.id(), caller, answer.problem())
        .isEqualTo(refusal.orElse(Integer.toString(operation.successStatus())));
    return refusal.isPresent();
  }
}
