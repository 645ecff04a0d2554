package dev.socialapi.infra;

import dev.socialapi.api.Operation;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How the functions of an environment start, and how many instances of them there may be.
 *
 * <p>What is reserved for one function no other one can take, and it can have no more itself. It is
 * taken from the account's quota of the region, of which 100 must be left unreserved; a new account
 * may have fewer than that in all.
 *
 * @param standingBy the operations of which instances stand by; all others start from a snapshot
 * @param authorizer reserved for the authorizer, without which no secured request is answered
 * @param streamWorker reserved for clean-up, so that it takes nothing from requests
 */
record Concurrency(
    Map<Operation, Start.Provisioned> standingBy,
    OptionalInt authorizer,
    OptionalInt streamWorker) {
  /** Nothing stands by or is reserved. */
  static final Concurrency SHARED =
      new Concurrency(Map.of(), OptionalInt.empty(), OptionalInt.empty());

  Concurrency {
    standingBy = Map.copyOf(standingBy);
  }

  /** The same with these functions kept apart from all others. */
  Concurrency reserving(int authorizers, int streamWorkers) {
    return new Concurrency(standingBy, OptionalInt.of(authorizers), OptionalInt.of(streamWorkers));
  }

  Start startOf(Operation operation) {
    Start.Provisioned provisioned = standingBy.get(operation);
    return provisioned == null ? new Start.SnapStart() : provisioned;
  }
}
