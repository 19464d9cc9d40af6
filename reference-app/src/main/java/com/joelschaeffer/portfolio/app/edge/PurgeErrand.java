package com.joelschaeffer.portfolio.app.edge;

import com.joelschaeffer.portfolio.app.upkeep.Jobs.Errand;
import com.joelschaeffer.portfolio.app.upkeep.Jobs.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one purge to the edge. What fails is tried again after two seconds, then after twice as long each time, up to five minutes and
 * with a part of it left to chance, or when the edge asks for it; after ten attempts it is given up, logged and remembered.
 */
public final class PurgeErrand {

  /** By which the jobs know it. */
  public static final String NAME = "edge-purge";

  static final int MOST_ATTEMPTS = 10;

  private static final Logger LOG = LoggerFactory.getLogger(PurgeErrand.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  /** However long the edge asks to wait. */
  private static final Duration LONGEST_OBEYED = Duration.ofHours(1);

  private final EdgeCache edge;
  private final PurgeFailures failures;
  private final Clock clock;
  private final RandomGenerator chance;

  public PurgeErrand(EdgeCache edge, PurgeFailures failures, Clock clock, RandomGenerator chance) {
    this.edge = edge;
    this.failures = failures;
    this.clock = clock;
    this.chance = chance;
  }

  /** For the jobs. */
  public Errand errand() {
    return new Errand(NAME, this::carry);
  }

  Outcome carry(String with) {
    var order = PurgeOrder.read(with);
    var answer = order.isEverything() ? edge.purgeEverything() : edge.purge(order.urls());
    return switch (answer) {
      case EdgeCache.Answer.Purged ignored -> new Outcome.Done();
      case EdgeCache.Answer.Refused(var reason) -> giveUp(order, reason);
      case EdgeCache.Answer.Busy(var reason, var after) -> again(order.afterOneMore(), reason, after);
    };
  }

  private Outcome again(PurgeOrder order, String reason, Optional<Duration> asked) {
    if (order.attempts() >= MOST_ATTEMPTS) return giveUp(order, reason + ", for the " + MOST_ATTEMPTS + "th time");
    var wait = backoff(order.attempts());
    var obeyed = asked.filter(longer -> longer.compareTo(wait) > 0).orElse(wait);
    return new Outcome.Again(order.write(), obeyed.compareTo(LONGEST_OBEYED) > 0 ? LONGEST_OBEYED : obeyed);
  }

  private Outcome giveUp(PurgeOrder order, String reason) {
    LOG.warn("Visitors may see old pages until their time is over; not purged: {}. {}", order.shown(), reason);
    failures.record(new PurgeFailures.Failure(clock.instant(), order.shown(), reason));
    return new Outcome.Done();
  }

  /** Half of it for certain, the other half by chance, so that those who failed together do not come back together. */
  private Duration backoff(int attempts) {
    var whole = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, 16));
    var bounded = whole.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : whole;
    return bounded.dividedBy(2).plusMillis(chance.nextLong(bounded.toMillis() / 2 + 1));
  }
}
