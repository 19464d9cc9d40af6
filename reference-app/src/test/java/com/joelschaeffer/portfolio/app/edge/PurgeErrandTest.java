package com.joelschaeffer.portfolio.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.edge.EdgeCache.Answer;
import com.joelschaeffer.portfolio.app.upkeep.Jobs.Outcome;
import com.joelschaeffer.portfolio.core.MutableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PurgeErrandTest {

  private static final PurgeOrder PAGE = PurgeOrder.of(List.of("https://example.com/gallery")).getFirst();

  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<List<String>> purged = new ArrayList<>();
  private final List<PurgeFailures.Failure> failures = new ArrayList<>();
  private final MutableClock clock = new MutableClock();
  private final PurgeErrand errand = new PurgeErrand(new Scripted(), new Kept(), clock, new Random(1));

  @Test
  void isDoneWhenItIsPurged() {
    answers.add(new Answer.Purged());

    assertThat(errand.carry(PAGE.write())).isEqualTo(new Outcome.Done());
    assertThat(purged).containsExactly(List.of("https://example.com/gallery"));
    assertThat(failures).isEmpty();
  }

  @Test
  void purgesEverything() {
    answers.add(new Answer.Purged());

    errand.carry(PurgeOrder.everything().write());

    assertThat(purged).containsExactly(List.of());
  }

  @Test
  void waitsTwiceAsLongEachTimeAndGivesUp() {
    var waits = new ArrayList<Duration>();
    var order = PAGE.write();
    for (var outcome = fail(order); outcome instanceof Outcome.Again(var with, var after); outcome = fail(order)) {
      waits.add(after);
      order = with;
    }

    assertThat(waits).hasSize(PurgeErrand.MOST_ATTEMPTS - 1);
    for (int attempt = 0; attempt < waits.size(); attempt++)
      assertThat(waits.get(attempt).toMillis()).isBetween(Math.min(1_000L << attempt, 150_000),
          Math.min(2_000L << attempt, 300_000));
    assertThat(failures).containsExactly(new PurgeFailures.Failure(clock.instant(), "https://example.com/gallery",
        "down, for the 10th time"));
  }

  @Test
  void isTriedAgainAndDone() {
    answers.add(new Answer.Busy("Cloudflare answered 500", Optional.empty()));
    answers.add(new Answer.Purged());

    var first = (Outcome.Again) errand.carry(PAGE.write());

    assertThat(errand.carry(first.with())).isEqualTo(new Outcome.Done());
    assertThat(purged).hasSize(2);
    assertThat(failures).isEmpty();
  }

  @Test
  void waitsAtLeastAsLongAsItIsAskedButNotForEver() {
    answers.add(new Answer.Busy("429", Optional.of(Duration.ofSeconds(47))));
    answers.add(new Answer.Busy("429", Optional.of(Duration.ofDays(3))));
    answers.add(new Answer.Busy("429", Optional.of(Duration.ZERO)));

    assertThat(errand.carry(PAGE.write())).isInstanceOfSatisfying(Outcome.Again.class,
        again -> assertThat(again.after()).isEqualTo(Duration.ofSeconds(47)));
    assertThat(errand.carry(PAGE.write())).isInstanceOfSatisfying(Outcome.Again.class,
        again -> assertThat(again.after()).isEqualTo(Duration.ofHours(1)));
    assertThat(errand.carry(PAGE.write())).isInstanceOfSatisfying(Outcome.Again.class,
        again -> assertThat(again.after()).isPositive());
  }

  @Test
  void whatIsRefusedIsNotTriedAgain() {
    answers.add(new Answer.Refused("Cloudflare answered 403"));

    assertThat(errand.carry(PAGE.write())).isEqualTo(new Outcome.Done());
    assertThat(failures).extracting(PurgeFailures.Failure::reason).containsExactly("Cloudflare answered 403");
  }

  @Test
  void ordersAreSplitWithoutRepetition() {
    var urls = IntStream.range(0, 65).mapToObj(number -> "https://example.com/" + number % 62).toList();

    var orders = PurgeOrder.of(urls);

    assertThat(orders).extracting(order -> order.urls().size()).containsExactly(30, 30, 2);
    assertThat(orders.stream().flatMap(order -> order.urls().stream())).doesNotHaveDuplicates();
    assertThat(orders).extracting(PurgeOrder::id).doesNotHaveDuplicates();
    assertThat(PurgeOrder.of(urls.reversed())).isEqualTo(orders);
  }

  @Test
  void tooManyPagesAreEverything() {
    var urls = IntStream.rangeClosed(0, 300).mapToObj(number -> "https://example.com/" + number).toList();

    assertThat(PurgeOrder.of(urls)).containsExactly(PurgeOrder.everything());
    assertThat(PurgeOrder.of(List.of())).isEmpty();
  }

  private Outcome fail(String order) {
    answers.add(new Answer.Busy("down", Optional.empty()));
    return errand.carry(order);
  }

  private final class Scripted implements EdgeCache {
    @Override
    public Answer purge(List<String> urls) {
      purged.add(urls);
      return answers.remove();
    }

    @Override
    public Answer purgeEverything() {
      purged.add(List.of());
      return answers.remove();
    }
  }

  private final class Kept implements PurgeFailures {
    @Override
    public void record(Failure failure) {
      failures.add(failure);
    }

    @Override
    public List<Failure> latest(int limit) {
      return failures.reversed().stream().limit(limit).toList();
    }
  }
}
