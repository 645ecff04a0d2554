package dev.socialapi.e2e.http;

import java.util.Comparator;

/**
 * A kind of answer.
 *
 * @param operation {@link #NO_OPERATION} where the path or method is nobody's
 * @param code the problem's; {@code ""} where there is none
 */
public record Outcome(String operation, int status, String code) implements Comparable<Outcome> {
  public static final String NO_OPERATION = "none";

  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::operation)
          .thenComparing(Outcome::status)
          .thenComparing(Outcome::code);

  @Override
  public int compareTo(Outcome other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (operation + " " + status + " " + code).strip();
  }
}
