package dev.socialapi.infra;

import static java.util.Objects.requireNonNull;

/** What differs between the gateways of the environments. */
record GatewaySettings(Caching caching, Throttling throttling) {
  GatewaySettings {
    requireNonNull(caching, "caching");
    requireNonNull(throttling, "throttling");
  }
}
