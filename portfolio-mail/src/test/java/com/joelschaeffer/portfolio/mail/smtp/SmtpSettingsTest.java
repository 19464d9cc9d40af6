package com.joelschaeffer.portfolio.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Login;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Security;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Server;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Timeouts;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpSettingsTest {

  private static final Login LOGIN = new Login("joel", "geheim");

  @Test
  void knowsWhereSesIs() {
    var settings = SmtpSettings.ses("eu-central-1", "joel", "geheim");

    assertThat(settings.server())
        .isEqualTo(new Server("email-smtp.eu-central-1.amazonaws.com", 587, Security.STARTTLS));
    assertThatIllegalArgumentException().isThrownBy(() -> SmtpSettings.ses("evil.example/", "joel", "geheim"));
  }

  @Test
  void neverShowsThePassword() {
    assertThat(SmtpSettings.ses("us-east-1", "joel", "geheim").toString()).contains("joel").doesNotContain("geheim");
    assertThatIllegalArgumentException().isThrownBy(() -> new Login("joel", "ge heim"))
        .withMessageNotContaining("ge heim");
  }

  @Test
  void sendsNoPasswordReadablyToAnotherMachine() {
    var elsewhere = new Server("mail.example.com", 25, Security.NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmtpSettings(elsewhere, Optional.of(LOGIN), Timeouts.DEFAULT))
        .withMessageContaining("mail.example.com:25").withMessageNotContaining("geheim");
    assertThat(new SmtpSettings(elsewhere, Optional.empty(), Timeouts.DEFAULT).login()).isEmpty();
    assertThat(new SmtpSettings(new Server("localhost", 25, Security.NONE), Optional.of(LOGIN), Timeouts.DEFAULT)
        .login()).contains(LOGIN);
  }

  @Test
  void refusesNonsense() {
    for (var host : new String[] {"", "a b", "https://mail.example.com", "mail.example.com\r\n"})
      assertThatIllegalArgumentException().isThrownBy(() -> new Server(host, 25, Security.TLS));
    for (var port : new int[] {0, -1, 65_536})
      assertThatIllegalArgumentException().isThrownBy(() -> new Server("mail.example.com", port, Security.TLS));
    assertThatIllegalArgumentException().isThrownBy(() -> new Login("", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Timeouts(Duration.ZERO, Duration.ofSeconds(1)));
  }
}
