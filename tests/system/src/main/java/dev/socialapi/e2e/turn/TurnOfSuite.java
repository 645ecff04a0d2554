package dev.socialapi.e2e.turn;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** One turn for all tests of a process, whose module names this as a service. */
public final class TurnOfSuite implements LauncherSessionListener {
  private @Nullable Turn turn;

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    try {
      turn = Turn.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    try {
      if (turn != null) {
        turn.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
