package dev.socialapi.client;

/** What a call has been through when it fails. */
final class Trail {
  final Operation operation;
  final int attempts;
  final boolean mayBeDone;

  Trail(Call call, int attempts, boolean mayBeDone) {
    this.operation = call.operation();
    this.attempts = attempts;
    this.mayBeDone = mayBeDone && call.safety() != Operation.Safety.READ;
  }
}
