package com.joelschaeffer.portfolio.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.mail.SendClaims.Claim;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be relied on about claims, whoever implements {@link SendClaims}. */
public abstract class SendClaimsContract {

  private static final IdempotencyKey CAUSE = new IdempotencyKey("contact:1");
  private static final String MESSAGE = "a".repeat(64);
  private static final String OTHER_MESSAGE = "b".repeat(64);

  private final MutableClock clock = new MutableClock();
  private SendClaims claims;

  /** Nothing claimed yet; called before each test. */
  protected abstract SendClaims claims(MutableClock clock);

  @BeforeEach
  void beginWithoutClaims() {
    claims = claims(clock);
  }

  @Test
  void givesOneOfManyTheRight() {
    var told = AtOnce.run(8, caller -> claims.claim(CAUSE, MESSAGE));

    assertThat(told.failures()).isEmpty();
    assertThat(told.results()).filteredOn(Claim.GRANTED::equals).hasSize(1);
    assertThat(told.results()).filteredOn(Claim.BUSY::equals).hasSize(7);
  }

  @Test
  void knowsWhatWasSentForADay() {
    claims.claim(CAUSE, MESSAGE);
    claims.sent(CAUSE);

    clock.advance(Duration.ofHours(23));
    assertThat(claims.claim(CAUSE, MESSAGE)).isEqualTo(Claim.SENT);
    clock.advance(Duration.ofHours(1));
    assertThat(claims.claim(CAUSE, MESSAGE)).isEqualTo(Claim.GRANTED);
  }

  @Test
  void tellsOneMessageFromAnother() {
    claims.claim(CAUSE, MESSAGE);
    assertThat(claims.claim(CAUSE, OTHER_MESSAGE)).isEqualTo(Claim.OTHER_MESSAGE);

    claims.sent(CAUSE);
    assertThat(claims.claim(CAUSE, OTHER_MESSAGE)).isEqualTo(Claim.OTHER_MESSAGE);
    assertThat(claims.claim(new IdempotencyKey("contact:2"), OTHER_MESSAGE)).isEqualTo(Claim.GRANTED);
  }

  @Test
  void givesTheRightBackWhenItFailed() {
    claims.claim(CAUSE, MESSAGE);

    claims.release(CAUSE);

    assertThat(claims.claim(CAUSE, OTHER_MESSAGE)).isEqualTo(Claim.GRANTED);
  }

  @Test
  void takesTheRightFromTheDead() {
    claims.claim(CAUSE, MESSAGE);

    clock.advance(Duration.ofSeconds(59));
    assertThat(claims.claim(CAUSE, MESSAGE)).isEqualTo(Claim.BUSY);
    clock.advance(Duration.ofSeconds(1));
    assertThat(claims.claim(CAUSE, MESSAGE)).isEqualTo(Claim.GRANTED);
  }
}
