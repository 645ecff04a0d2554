package dev.socialapi.bench.coldstart;

import java.util.Arrays;
import java.util.List;

/**
 * How much is measured. What functions are compared with is, always.
 *
 * @param functions by their names
 * @param lives of each of them
 * @param warming invocations of a life after the first one that do not count as warm: what runs
 *     once a request is compiled by C1 after some 200 of them, and by C2, where there is C2, after
 *     some 5,000
 */
record Plan(List<String> functions, int lives, int warming) {
  Plan {
    functions = List.copyOf(functions);
    for (String function : functions) {
      if (!Subjects.FUNCTIONS.contains(function)) {
        throw new IllegalArgumentException(
            "bench.functions: " + function + " is none of " + Subjects.FUNCTIONS);
      }
    }
  }

  /** As the build has been asked. */
  static Plan ofBuild() {
    String all = String.join(",", Subjects.FUNCTIONS);
    return new Plan(
        Arrays.asList(System.getProperty("bench.functions", all).split(",", -1)),
        Integer.getInteger("bench.lives", 5),
        Integer.getInteger("bench.warming", 200));
  }

  /** Whether a function that could be measured is not. A run of everything leaves nothing out. */
  boolean leavesOut(String subject) {
    return Subjects.FUNCTIONS.contains(subject) && !functions.contains(subject);
  }

  /** Documents have all functions, or none. */
  Plan requireAll() {
    if (!functions.containsAll(Subjects.FUNCTIONS)) {
      throw new IllegalArgumentException("bench.docs=update needs all of " + Subjects.FUNCTIONS);
    }
    return this;
  }
}
