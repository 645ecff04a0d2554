package dev.socialapi.local.database;

/** A table kept on disk that is not the template's; the message is meant for a person. */
public final class OtherTableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OtherTableException(String table) {
    super(
        "the kept table %s has other keys or indexes than the template: use another data folder"
            .formatted(table));
  }
}
