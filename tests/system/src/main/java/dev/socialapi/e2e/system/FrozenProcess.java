package dev.socialapi.e2e.system;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that stands still until this is closed. */
public final class FrozenProcess implements AutoCloseable {
  private final ProcessHandle process;

  private FrozenProcess(ProcessHandle process) {
    this.process = process;
  }

  static FrozenProcess freeze(ProcessHandle process) {
    signal("-STOP", process);
    return new FrozenProcess(process);
  }

  @Override
  public void close() {
    signal("-CONT", process);
  }

  private static void signal(String signal, ProcessHandle process) {
    try {
      var kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO();
      if (kill.start().waitFor() != 0) {
        throw new IllegalStateException("kill " + signal + " failed");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
