package dev.socialapi.infra;

import dev.socialapi.api.Operation;

/**
 * What a function is for, and how much memory that is worth: Lambda gives computing power by it,
 * one whole virtual CPU at 1,769 MiB and a share of it below. The heap needs a fraction.
 */
enum Workload {
  /** One request to the table, mostly waited for. */
  READ(1024),
  /** Several requests at once, and a page of up to 1 MB to write. */
  LIST(1769),
  /** A read and a transaction, mostly waited for. */
  WRITE(1024),
  /** A signature to check, and every secured request waits for it. */
  AUTHORIZER(1769),
  /** The user pool waits no longer than five seconds, a start included. */
  TRIGGER(1769),
  /** Nobody waits. */
  WORKER(512);

  private final int memoryMib;

  Workload(int memoryMib) {
    this.memoryMib = memoryMib;
  }

  static Workload of(Operation operation) {
    if (!operation.method().equals("GET")) {
      return WRITE;
    }
    return operation.id().startsWith("list") ? LIST : READ;
  }

  int memoryMib() {
    return memoryMib;
  }
}
