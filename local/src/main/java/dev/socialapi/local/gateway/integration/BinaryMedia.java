package dev.socialapi.local.gateway.integration;

import dev.socialapi.local.gateway.document.BodyModels;
import java.util.List;
import java.util.Optional;

/** Which bodies travel as they are, in Base64 between gateway and function; all others are text. */
record BinaryMedia(List<String> mediaTypes) {
  private static final String ALL = "*/*";

  BinaryMedia {
    mediaTypes = List.copyOf(mediaTypes);
  }

  boolean isBinary(Optional<String> contentType) {
    return mediaTypes.contains(ALL) || mediaTypes.contains(BodyModels.mediaType(contentType));
  }

  /** [V] Of several accepted types, the first alone decides. */
  boolean accepts(Optional<String> accept) {
    return isBinary(accept.map(types -> types.split(",", 2)[0]));
  }
}
