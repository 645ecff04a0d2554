package dev.socialapi.e2e.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A body that an operation must refuse, and what is wrong with it. */
record BadBody(String operation, String name, byte[] bytes) {
  static BadBody of(String operation, String name, String text) {
    return new BadBody(operation, name, text.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return operation + ": " + name;
  }
}
