package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.mail.SendClaims;
import com.joelschaeffer.portfolio.mail.SendClaimsContract;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresSendClaimsTest extends SendClaimsContract {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @Override
  protected SendClaims claims(MutableClock clock) {
    SiteTables.make(postgres.database().dataSource());
    return new PostgresSendClaims(postgres.database().dataSource(), "payload", clock);
  }

  @Test
  void forgetsWhatHasRunOut() throws SQLException {
    var clock = new MutableClock();
    var claims = (PostgresSendClaims) claims(clock);
    claims.claim(new IdempotencyKey("contact:old"), "a".repeat(64));
    clock.advance(Duration.ofMinutes(2));
    claims.claim(new IdempotencyKey("contact:new"), "a".repeat(64));

    claims.forgetExpired();

    try (var connection = postgres.database().dataSource().getConnection();
        var rows = connection.createStatement()
            .executeQuery("select string_agg(cause, ',') from payload.send_claims")) {
      rows.next();
      assertThat(rows.getString(1)).isEqualTo("contact:new");
    }
  }

  @Test
  void saysWhenTheDatabaseIsAway() {
    var closed = new HikariDataSource();
    closed.close();
    var claims = new PostgresSendClaims(closed, "payload", new MutableClock());

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> claims.claim(new IdempotencyKey("contact:1"), "a".repeat(64)))
        .returns("database_unavailable", UnavailableException::code);
  }
}
