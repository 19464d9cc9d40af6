package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.web.RateLimits;
import com.joelschaeffer.portfolio.app.web.SiteKey;
import com.joelschaeffer.portfolio.core.UnavailableException;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLadvisoryLockBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Token buckets in a table, for all processes of a site. Whom a row counts can be told only by those who have the site's key.
 * Thread-safe.
 */
final class PostgresRateLimits implements RateLimits {

  private static final String PURPOSE = "rate-limit";
  private static final int HEX_DIGITS_OF_A_LONG = 16;
  private static final int MOST_REMOVED_AT_ONCE = 1_000;

  private final PostgreSQLadvisoryLockBasedProxyManager<Long> buckets;
  private final SiteKey key;

  PostgresRateLimits(DataSource dataSource, String schema, SiteKey key, Clock clock) {
    this.key = key;
    buckets = Bucket4jPostgreSQL.advisoryLockBasedBuilder(dataSource).table('"' + schema + "\".rate_limits")
        .idColumn("id").stateColumn("state").expiresAtColumn("expires_at").clientClock(new ClockMeter(clock))
        .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
        .build();
  }

  /** The clock as the library reads it. */
  private record ClockMeter(Clock clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }

  @Override
  public Optional<Duration> exceeded(Limit limit, String who) {
    try {
      var probe = buckets.getProxy(id(limit, who), () -> configuration(limit)).tryConsumeAndReturnRemaining(1);
      return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    } catch (BucketExecutionException failed) {
      throw new UnavailableException("database_unavailable", "The database gave no answer about a limit.", failed);
    }
  }

  /** Removes the rows of those who have not come again. */
  void forgetExpired() {
    while (buckets.removeExpired(MOST_REMOVED_AT_ONCE) == MOST_REMOVED_AT_ONCE)
      if (Thread.currentThread().isInterrupted()) return;
  }

  private long id(Limit limit, String who) {
    return Long.parseUnsignedLong(key.sign(PURPOSE, limit.name() + "\0" + who).substring(0, HEX_DIGITS_OF_A_LONG), 16);
  }

  private static BucketConfiguration configuration(Limit limit) {
    return BucketConfiguration.builder()
        .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.period())).build();
  }
}
