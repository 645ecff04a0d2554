package dev.socialapi.spec;

import java.util.Comparator;

/** A version by Semantic Versioning, without pre-releases. */
record Version(int major, int minor, int patch) implements Comparable<Version> {
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major)
          .thenComparingInt(Version::minor)
          .thenComparingInt(Version::patch);

  static Version of(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no version: " + text);
    }
    return new Version(
        Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
  }

  /** Whether clients of {@code earlier} are told by the number alone that they may break. */
  boolean breaks(Version earlier) {
    return major > earlier.major || (major == 0 && earlier.major == 0 && minor > earlier.minor);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }
}
