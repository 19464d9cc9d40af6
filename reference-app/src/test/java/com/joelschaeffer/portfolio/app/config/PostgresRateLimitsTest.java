package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.app.web.RateLimits;
import com.joelschaeffer.portfolio.app.web.RateLimits.Limit;
import com.joelschaeffer.portfolio.app.web.SiteKey;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresRateLimitsTest {

  private static final Limit LIMIT = new Limit("contact-client", 5, Duration.ofMinutes(10));
  private static final SiteKey KEY = new SiteKey(new byte[SiteKey.LENGTH]);

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  private final MutableClock clock = new MutableClock();
  private PostgresRateLimits limits;

  @BeforeEach
  void beginWithNothingCounted() {
    SiteTables.make(postgres.database().dataSource());
    limits = process();
  }

  @Test
  void allowsSoManyAndThenNoMore() {
    for (int time = 1; time <= 5; time++)
      assertThat(limits.exceeded(LIMIT, "client")).as("time %d", time).isEmpty();

    assertThat(limits.exceeded(LIMIT, "client")).contains(Duration.ofMinutes(2));
  }

  @Test
  void givesBackEvenly() {
    exhaust("client");

    clock.advance(Duration.ofMinutes(2));

    assertThat(limits.exceeded(LIMIT, "client")).isEmpty();
    assertThat(limits.exceeded(LIMIT, "client")).isPresent();
  }

  @Test
  void countsEachClientAndEachLimitByItself() {
    exhaust("client");

    assertThat(limits.exceeded(LIMIT, "another client")).isEmpty();
    assertThat(limits.exceeded(new Limit("another", 1, Duration.ofMinutes(1)), "client")).isEmpty();
  }

  @Test
  void countsOverAllProcesses() {
    var processes = new RateLimits[] {process(), process()};

    var outcomes = AtOnce.run(20, number -> processes[number % 2].exceeded(LIMIT, "client"));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.results()).filteredOn(Optional::isEmpty).hasSize(5);
  }

  @Test
  void forgetsThoseWhoHaveNotComeAgain() throws SQLException {
    exhaust("client");

    limits.forgetExpired();
    assertThat(rows()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(12));
    limits.forgetExpired();

    assertThat(rows()).isZero();
  }

  @Test
  void saysWhenTheDatabaseIsAway() {
    var closed = new HikariDataSource();
    closed.close();
    var cut = new PostgresRateLimits(closed, "payload", KEY, clock);

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> cut.exceeded(LIMIT, "client"))
        .returns("database_unavailable", UnavailableException::code);
  }

  private void exhaust(String client) {
    for (int time = 0; time < 5; time++)
      assertThat(limits.exceeded(LIMIT, client)).isEmpty();
  }

  private PostgresRateLimits process() {
    return new PostgresRateLimits(postgres.database().dataSource(), "payload", KEY, clock);
  }

  private static int rows() throws SQLException {
    try (var connection = postgres.database().dataSource().getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from payload.rate_limits")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
