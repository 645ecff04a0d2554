package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

/** A parameter that must be present and, but for the path, not blank. */
public record RequiredParameter(In in, String name) {
  public RequiredParameter {
    requireNonNull(in, "in is null");
    requireNonNull(name, "name is null");
  }

  /** Where a parameter stands. */
  public enum In {
    PATH,
    QUERY,
    HEADER
  }
}
