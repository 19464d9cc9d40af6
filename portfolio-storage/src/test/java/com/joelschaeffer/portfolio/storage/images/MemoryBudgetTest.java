package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MemoryBudgetTest {

  @Test
  void neverGivesMoreThanItHas() throws Exception {
    var budget = new MemoryBudget(1 << 20, 4);
    var held = new AtomicInteger();
    var most = new AtomicInteger();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var tasks = IntStream.range(0, 40).<Callable<Integer>>mapToObj(i -> () -> {
        int share = budget.acquire(100_000L * (i % 10 + 1));
        most.accumulateAndGet(held.addAndGet(share), Math::max);
        held.addAndGet(-share);
        budget.release(share);
        return share;
      }).toList();
      for (var each : threads.invokeAll(tasks))
        each.get();
    }

    assertThat(most.get()).isBetween(1, 1024);
  }

  @Test
  void countsASmallPictureAsItsPartOfTheProcessors() throws Exception {
    assertThat(new MemoryBudget(1 << 20, 4).acquire(1)).isEqualTo(256);
  }

  @Test
  void knowsWhatCanNeverFit() {
    var budget = new MemoryBudget(1 << 20, 2);

    assertThat(budget.canEverHold(1 << 20)).isTrue();
    assertThat(budget.canEverHold((1 << 20) + 1)).isFalse();
  }
}
