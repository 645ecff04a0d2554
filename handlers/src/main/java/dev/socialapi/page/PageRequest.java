package dev.socialapi.page;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Which part of a list to read.
 *
 * @param limit how many items at most
 * @param position the position of the last item that was seen; empty for the beginning
 */
public record PageRequest<P>(int limit, Optional<P> position) {
  public PageRequest {
    if (limit < 1) {
      throw new IllegalArgumentException("limit < 1: " + limit);
    }
    requireNonNull(position, "position");
  }
}
