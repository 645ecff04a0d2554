package dev.socialapi.infra;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What differs between the gateways of the environments.
 *
 * @param firewall what stands before the gateway, if anything does
 */
record GatewaySettings(Caching caching, Throttling throttling, Optional<Firewall> firewall) {
  GatewaySettings {
    requireNonNull(caching, "caching");
    requireNonNull(throttling, "throttling");
    requireNonNull(firewall, "firewall");
  }
}
