package com.joelschaeffer.portfolio.core;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Does something several times at the same moment. */
public final class AtOnce {

  private AtOnce() {}

  /**
   * What came of it.
   *
   * @param results  of those that succeeded
   * @param failures of the others
   */
  public record Outcomes<T>(List<T> results, List<Throwable> failures) {
    public Outcomes {
      results = List.copyOf(results);
      failures = List.copyOf(failures);
    }
  }

  /** Runs so many callers, all of them starting together, and waits for their end. Each is told its number, from 0. */
  public static <T> Outcomes<T> run(int callers, IntFunction<T> call) {
    var start = new CyclicBarrier(callers);
    try (var threads = Executors.newFixedThreadPool(callers)) {
      var calls = IntStream.range(0, callers).<Callable<T>>mapToObj(number -> () -> {
        start.await();
        return call.apply(number);
      }).toList();
      var results = new ArrayList<T>();
      var failures = new ArrayList<Throwable>();
      for (var future : threads.invokeAll(calls)) {
        try {
          results.add(future.get());
        } catch (ExecutionException failed) {
          failures.add(failed.getCause());
        }
      }
      return new Outcomes<>(results, failures);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
