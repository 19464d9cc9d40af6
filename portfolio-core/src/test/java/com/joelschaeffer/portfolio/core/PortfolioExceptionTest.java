package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PortfolioExceptionTest {

  @Test
  void asksToTryAgainOnlyWhenThatHelps() {
    var cause = new IOException("connection refused");
    var away = new UnavailableException("database_unavailable", "the database gives no answer", cause);

    assertThat(away.retryable()).isTrue();
    assertThat(away).hasCause(cause);
    assertThat(new ConflictException("slug_taken", "taken").retryable()).isFalse();
    assertThat(new NotFoundException("artwork 17 does not exist").retryable()).isFalse();
    assertThat(new UnauthorizedException("anonymous may not write_media").retryable()).isFalse();
    assertThat(new InvalidInputException("invalid_slug", "slug", "no").retryable()).isFalse();
  }

  @Test
  void hasAWordForPrograms() {
    assertThat(new NotFoundException("artwork 17 does not exist").code()).isEqualTo("not_found");
    assertThat(new UnauthorizedException("anonymous may not write_media").code()).isEqualTo("not_allowed");
    assertThat(new ConflictException("slug_taken", "taken").code()).isEqualTo("slug_taken");
  }
}
