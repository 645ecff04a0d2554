package dev.socialapi.posts;

/** Who may see a post. */
public enum AccessType {
  /** Its owner. */
  PRIVATE,
  /** Its owner and the users on its allowed list. */
  ALLOWED_USER,
  /** Every signed-in user. */
  PUBLIC
}
