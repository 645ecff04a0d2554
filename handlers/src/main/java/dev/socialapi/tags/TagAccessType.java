package dev.socialapi.tags;

/** Who may see a tag and attach it to posts. */
public enum TagAccessType {
  /** Its owner. */
  PRIVATE,
  /** Every signed-in user. */
  PUBLIC
}
