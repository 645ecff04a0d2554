package dev.socialapi.infra;

/** How an environment publishes the contract, beside the API's own {@code /openapi.json}. */
enum Publication {
  NONE,
  /** As a site: reference, guides, changelog, types. */
  SITE
}
