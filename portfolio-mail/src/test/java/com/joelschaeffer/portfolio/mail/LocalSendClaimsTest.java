package com.joelschaeffer.portfolio.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.mail.SendClaims.Claim;
import org.junit.jupiter.api.Test;

class LocalSendClaimsTest extends SendClaimsContract {

  @Override
  protected SendClaims claims(MutableClock clock) {
    return new LocalSendClaims(clock);
  }

  @Test
  void doesNotGrowWithoutEnd() {
    var claims = new LocalSendClaims(new MutableClock());

    for (int number = 0; number < 10_001; number++)
      claims.claim(new IdempotencyKey("contact:" + number), "a");

    assertThat(claims.claim(new IdempotencyKey("contact:1"), "a")).isEqualTo(Claim.BUSY);
    assertThat(claims.claim(new IdempotencyKey("contact:0"), "a")).isEqualTo(Claim.GRANTED);
  }
}
