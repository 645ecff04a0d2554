package dev.socialapi.e2e.model;

/** A name, and whether the contract allows it. */
record Text(String value, boolean isGood) {
  static Text good(String value) {
    return new Text(value, true);
  }

  static Text bad(String value) {
    return new Text(value, false);
  }
}
