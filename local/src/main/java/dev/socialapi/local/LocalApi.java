package dev.socialapi.local;

import dev.socialapi.local.database.OtherTableException;
import dev.socialapi.local.gateway.http.PortTakenException;
import dev.socialapi.local.process.ChildProcessException;
import dev.socialapi.local.template.TemplateException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;

/**
 * Starts the local system, says where everything is, and runs until it is told to stop or its
 * parent process ends.
 */
public final class LocalApi {
  private LocalApi() {}

  /**
   * Its settings are system properties: {@code port}, {@code data}, {@code assembly}, {@code
   * state}, {@code samples}, {@code workers}, {@code queueDelay}, {@code headerNames}, {@code
   * gatewayClock}.
   */
  public static void main(String[] arguments) {
    ParentWatch.exitWithParent();
    try {
      start(Settings.of(System.getProperties()));
    } catch (ChildProcessException
        | InvalidSettingException
        | OtherTableException
        | PortTakenException
        | TemplateException expected) {
      fail(String.valueOf(expected.getMessage()));
    } catch (CancellationException _) {
      return; // told to stop while starting
    } catch (Exception e) {
      e.printStackTrace();
      fail("of what is above");
    }
  }

  /** Returns when all is ready; the servers' threads keep the JVM running. */
  private static void start(Settings settings) throws Exception {
    var parts = new Parts();
    parts.add(FolderLock.take(settings.work(), "runs from this folder"));
    settings.data().ifPresent(data -> parts.add(FolderLock.take(data, "runs on this data")));
    Checks.check(settings);
    Files.deleteIfExists(settings.state()); // of one that was killed
    Shutdown.stopsFirst(parts);
    State state = LocalSystem.start(settings, parts);
    if (settings.samples()) {
      SampleData.write(state);
    }
    parts.add(() -> Files.deleteIfExists(settings.state()));
    state.write(settings.state());
    System.out.println(Banner.of(state, timeSinceStart()));
  }

  private static Duration timeSinceStart() {
    Instant start = ProcessHandle.current().info().startInstant().orElseThrow();
    return Duration.between(start, Instant.now());
  }

  private static void fail(String why) {
    System.err.println("The local system cannot start: " + why);
    System.exit(1);
  }
}
