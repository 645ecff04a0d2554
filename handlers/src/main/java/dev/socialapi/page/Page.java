package dev.socialapi.page;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A part of a list, in the list's order.
 *
 * @param items what it holds; may be fewer than were asked for, even none, before the end
 * @param next the position that the rest of the list lies behind; empty only at the end
 * @param <P> a position in the list: that of an item, present or past
 */
public record Page<T, P>(List<T> items, Optional<P> next) {
  public Page {
    items = List.copyOf(items);
    requireNonNull(next, "next");
  }

  /** The same part of the list with its items changed. */
  public <R> Page<R, P> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next);
  }

  /** The same part of the list without some of its items; the list goes on where it did. */
  public Page<T, P> filter(Predicate<? super T> keep) {
    return new Page<>(items.stream().filter(keep).toList(), next);
  }
}
