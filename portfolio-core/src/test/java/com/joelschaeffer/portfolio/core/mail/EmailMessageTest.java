package com.joelschaeffer.portfolio.core.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.mail.EmailMessage.Body;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailMessageTest {

  private static final EmailAddress ADDRESS = new EmailAddress("joel@example.com");

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nBcc: all@example.com", "a\nb", "a\rb", "a\u0000", "a\u0085b", "a\u2028b", "a\u007f",
    "a\ud83d"})
  void nothingInAHeaderBeginsAnotherLine(String text) {
    var parties = Examples.email("Question").parties();

    assertThatIllegalArgumentException().isThrownBy(() -> new Mailbox(text, ADDRESS))
        .withMessageContaining("name contains");
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailMessage(parties, text, Body.of("Hello")))
        .withMessageContaining("subject contains");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nb", "a\u0000", "a\u001b[2J", "a\udc00b"})
  void aBodyHasLinesAndTabsOnly(String text) {
    assertThat(Body.of("Hello,\n\tJoel \ud83d\udcf7").text()).hasSize(15);
    assertThatIllegalArgumentException().isThrownBy(() -> Body.of(text));
    assertThatIllegalArgumentException().isThrownBy(() -> new Body("Hello", Optional.of(text)));
  }

  @Test
  void boundsEveryLength() {
    var parties = Examples.email("Question").parties();

    assertThatIllegalArgumentException().isThrownBy(() -> new Mailbox("n".repeat(121), ADDRESS));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EmailMessage(parties, "s".repeat(251), Body.of("Hello")))
        .withMessage("subject has 251 characters, at most 250 are sent");
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailMessage(parties, " ", Body.of("Hello")));
    assertThatIllegalArgumentException().isThrownBy(() -> Body.of("t".repeat(100_001)));
    assertThatIllegalArgumentException().isThrownBy(() -> Body.of("\n"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Body("Hello", Optional.of("h".repeat(500_001))));
  }

  @Test
  void theSameCauseHasTheSameMessageId() {
    var id = MessageId.of(new IdempotencyKey("order-paid:1"), ADDRESS);

    assertThat(id.value()).matches("[0-9a-f]{32}@example\\.com");
    assertThat(MessageId.of(new IdempotencyKey("order-paid:1"), ADDRESS)).isEqualTo(id);
    assertThat(MessageId.of(new IdempotencyKey("order-paid:2"), ADDRESS)).isNotEqualTo(id);
    assertThatIllegalArgumentException().isThrownBy(() -> new MessageId("x@example.com>\r\nBcc: a@b.c"));
  }
}
