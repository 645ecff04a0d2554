package dev.socialapi.e2e.system;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Requests that begin at the same moment, each in a thread of its own. */
public final class AtOnce {
  private AtOnce() {}

  /** What came of each, in order; what one of them throws flies on. */
  public static <T> List<T> send(int number, IntFunction<T> request) throws Exception {
    var start = new CyclicBarrier(number);
    List<Callable<T>> requests =
        IntStream.range(0, number)
            .<Callable<T>>mapToObj(i ->
                () -> {
                  start.await();
                  return request.apply(i);
                })
            .toList();
    List<T> results = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(number)) {
      for (Future<T> result : threads.invokeAll(requests)) {
        results.add(result.get());
      }
    }
    return results;
  }
}
