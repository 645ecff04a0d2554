package dev.socialapi.client;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page. Nothing is sent until somebody reads, a page is asked for when
 * an item of it is, and who stops reading owes nothing. Each reading begins anew; each page has the
 * deadline of a call. After a failure the same iterator can go on where it was.
 *
 * <p>Cursors that go in a circle end it with an {@link InvalidResponseException}, before three
 * times as many pages have come as there are.
 *
 * @param <T> what the list is of
 */
public final class Paged<T> implements Iterable<T> {
  private final PageSource<?, T> source;

  private Paged(PageSource<?, T> source) {
    this.source = source;
  }

  static <P, T> Paged<T> of(
      Exchange exchange,
      Call call,
      Class<P> page,
      Function<P, List<T>> items,
      Function<P, Optional<String>> nextCursor) {
    return new Paged<>(new PageSource<>(exchange, call, page, items, nextCursor));
  }

  /** Every item, in order. */
  @Override
  public Iterator<T> iterator() {
    return new Items<>(pages().iterator());
  }

  /** Every item, in order, one after the other even in a parallel stream. */
  public Stream<T> stream() {
    return StreamSupport.stream(new OneByOne<>(iterator()), false);
  }

  /** Every page as it comes, also empty ones. */
  public Iterable<Page<T>> pages() {
    return () -> new Pages<>(source);
  }

  /** The page where the list begins. */
  public Page<T> firstPage() {
    return source.fetch(Cursors.NONE);
  }

  private static final class Pages<T> implements Iterator<Page<T>> {
    private final PageSource<?, T> source;
    private @Nullable Page<T> last;

    Pages(PageSource<?, T> source) {
      this.source = source;
    }

    @Override
    public boolean hasNext() {
      return last == null || last.hasNext();
    }

    @Override
    public Page<T> next() {
      Page<T> page = last == null ? source.fetch(Cursors.NONE) : last.next();
      last = page;
      return page;
    }
  }

  private static final class Items<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = List.<T>of().iterator();

    Items(Iterator<Page<T>> pages) {
      this.pages = pages;
    }

    @Override
    public boolean hasNext() {
      while (!items.hasNext() && pages.hasNext()) {
        items = pages.next().items().iterator();
      }
      return items.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("the list is at its end");
      }
      return items.next();
    }
  }

  /** Does not split: that would read ahead. */
  private static final class OneByOne<T> implements Spliterator<T> {
    private final Iterator<T> items;

    OneByOne(Iterator<T> items) {
      this.items = items;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
      boolean more = items.hasNext();
      if (more) {
        action.accept(items.next());
      }
      return more;
    }

    @Override
    public @Nullable Spliterator<T> trySplit() {
      return null;
    }

    @Override
    public long estimateSize() {
      return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
      return ORDERED | NONNULL;
    }
  }
}
