package dev.socialapi;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What became of many attempts that began at the same moment, each in a thread of its own.
 *
 * @param answers of those that succeeded
 * @param failures what the others threw
 */
public record AtOnce<T>(List<T> answers, List<Throwable> failures) {
  /**
   * Makes all attempts.
   *
   * @param attempt is told its number, from 0
   */
  public static <T> AtOnce<T> of(int count, IntFunction<T> attempt) throws InterruptedException {
    var start = new CyclicBarrier(count);
    List<Callable<T>> attempts =
        IntStream.range(0, count)
            .<Callable<T>>mapToObj(number ->
                () -> {
                  start.await();
                  return attempt.apply(number);
                })
            .toList();
    var all = new AtOnce<T>(new ArrayList<>(), new ArrayList<>());
    try (var threads = Executors.newFixedThreadPool(count)) {
      for (Future<T> attempted : threads.invokeAll(attempts)) {
        try {
          all.answers.add(attempted.get());
        } catch (ExecutionException e) {
          all.failures.add(e.getCause());
        }
      }
    }
    return all;
  }
}
