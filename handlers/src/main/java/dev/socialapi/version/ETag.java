package dev.socialapi.version;

/** Spells the strong entity tag of a version. */
public final class ETag {
  private ETag() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }
}
