package dev.socialapi.e2e.faults;

/**
 * What a writer knows of a post.
 *
 * @param tagged whether the writer's tag is on it
 */
record Written(String name, boolean tagged) {
  Written renamed(String name) {
    return new Written(name, tagged);
  }

  Written toggled() {
    return new Written(name, !tagged);
  }
}
