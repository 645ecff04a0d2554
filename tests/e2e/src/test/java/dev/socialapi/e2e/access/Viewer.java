package dev.socialapi.e2e.access;

/** Who somebody is to a post. */
enum Viewer {
  OWNER,
  /** On the allowed list. */
  ALLOWED,
  STRANGER,
  /** On the allowed list once. */
  REMOVED
}
