package dev.socialapi.api;

import java.util.Optional;

/** Where an operation's request is read from: the parts of an HTTP request, undecided and raw. */
public interface RequestReader {
  /** The value that the route matched for a path parameter. */
  String path(String name);

  /** The last value of a query parameter. */
  Optional<String> query(String name);

  /** The value of a header, whose name is compared without regard to case. */
  Optional<String> header(String name);

  /** The body's bytes; none when there is no body. */
  byte[] body();
}
