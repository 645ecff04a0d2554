package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

/** A parameter of a method: where in a request it stands, and its name there. */
public record RequestParameter(In in, String name) {
  public RequestParameter {
    requireNonNull(in, "in is null");
    requireNonNull(name, "name is null");
  }

  /** Where a parameter stands, and how mapping expressions call that. */
  public enum In {
    PATH("path"),
    QUERY("querystring"),
    HEADER("header");

    private final String source;

    In(String source) {
      this.source = source;
    }
  }

  /** The parameter as a mapping expression. */
  String source() {
    return "method.request." + in.source + "." + name;
  }
}
