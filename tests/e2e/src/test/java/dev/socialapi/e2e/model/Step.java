package dev.socialapi.e2e.model;

/**
 * Something that a user may do, and the check of what came of it.
 *
 * @param weight how often it is done, against the others
 */
record Step(String name, int weight, Action action) {
  interface Action {
    void run() throws Exception;
  }
}
