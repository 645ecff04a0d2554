package dev.socialapi.client;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list that follow each other. May be short, even empty, before the end.
 *
 * @param <T> what the list is of
 */
public final class Page<T> {
  private final PageSource<?, T> source;
  private final ApiResponse<List<T>> response;

  /** With that of the next page as the last one; {@code null} at the end of the list. */
  private final @Nullable Cursors cursors;

  Page(PageSource<?, T> source, ApiResponse<List<T>> response, @Nullable Cursors cursors) {
    this.source = source;
    this.response = response;
    this.cursors = cursors;
  }

  /** Its items, in the order of the list. */
  public List<T> items() {
    return response.body();
  }

  /** Where to go on, later or elsewhere; empty at the end of the list. */
  public Optional<String> nextCursor() {
    return Optional.ofNullable(cursors).map(Cursors::last);
  }

  /** Whether this is not the end of the list. */
  public boolean hasNext() {
    return cursors != null;
  }

  /**
   * Asks for the page that follows.
   *
   * @throws NoSuchElementException if this is the end
   */
  public Page<T> next() {
    return source.fetch(requireNext());
  }

  /**
   * Asks for the page that follows, without waiting for it.
   *
   * @throws NoSuchElementException if this is the end
   */
  public CompletableFuture<Page<T>> nextAsync() {
    return source.fetchAsync(requireNext());
  }

  private Cursors requireNext() {
    if (cursors == null) {
      throw new NoSuchElementException("this page is the last one");
    }
    return cursors;
  }

  /** The answer that brought it, with the items as its body. */
  public ApiResponse<List<T>> response() {
    return response;
  }

  /** Says how many items it has, not which. */
  @Override
  public String toString() {
    return "Page[items=" + items().size() + ", hasNext=" + hasNext() + "]";
  }
}
