package dev.socialapi.migration;

import java.time.Duration;

/** Lets time go by. */
public interface Sleeper {
  void sleep(Duration time);
}
