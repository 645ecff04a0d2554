package dev.socialapi.local.gateway.document;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/** How one kind of gateway-made answer is to look: header values are mapping expressions. */
public record GatewayResponseDefinition(
    GatewayResponseType type,
    Optional<Integer> status,
    SequencedMap<String, String> headers,
    SequencedMap<String, String> templates) {
  public GatewayResponseDefinition {
    requireNonNull(type, "type is null");
    requireNonNull(status, "status is null");
    headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    templates = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(templates));
  }
}
