package com.joelschaeffer.portfolio.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.mail.EmailTransport;
import com.joelschaeffer.portfolio.mail.EmailTransport.Delivery;
import com.joelschaeffer.portfolio.mail.EmailTransportContract;
import com.joelschaeffer.portfolio.mail.OutgoingEmail;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Login;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Security;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Server;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Timeouts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpEmailTransportTest extends EmailTransportContract {

  private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300));
  private static final Login LOGIN = new Login("joel", "geheim");
  private static final OutgoingEmail EMAIL = outgoing(Examples.email("Question"));

  @TempDir
  static Path directory;
  private static TestCertificate certificate;

  private final GreenMail mailServer = new GreenMail(new ServerSetup[] {
    new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
    new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS)});

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = TestCertificate.madeOutTo("localhost", directory);
    System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
  }

  @BeforeEach
  void start() {
    mailServer.setUser("joel@example.com", LOGIN.user(), LOGIN.password());
    mailServer.start();
  }

  @AfterEach
  void stop() {
    mailServer.stop();
  }

  @Override
  protected EmailTransport transport() {
    if (!mailServer.isRunning()) start();
    return to(mailServer.getSmtp().getPort(), Security.NONE, Optional.empty());
  }

  @Override
  protected List<byte[]> arrived() {
    return Stream.of(mailServer.getReceivedMessages())
        .map(message -> GreenMailUtil.getWholeMessage(message).getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  @Test
  void logsIn() {
    var result = to(mailServer.getSmtp().getPort(), Security.NONE, Optional.of(LOGIN)).deliver(EMAIL);

    assertThat(result).isInstanceOf(Delivery.Accepted.class);
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void encryptsFromTheFirstByte() {
    assertThat(to(mailServer.getSmtps().getPort(), Security.TLS, Optional.of(LOGIN)).deliver(EMAIL))
        .isInstanceOf(Delivery.Accepted.class);
    assertThat(arrived()).hasSize(1);
  }

  @Test
  void trustsNoStrangersCertificate() {
    var settings = new SmtpSettings(new Server("localhost", mailServer.getSmtps().getPort(), Security.TLS),
        Optional.of(LOGIN), SHORT);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> SmtpEmailTransport.to(settings).deliver(EMAIL));
    assertThat(arrived()).isEmpty();
  }

  @Test
  void saysWhenTheLoginIsWrongButNotWhatItWas() {
    var wrong = Optional.of(new Login("joel", "streng-geheim"));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> to(mailServer.getSmtp().getPort(), Security.NONE, wrong).deliver(EMAIL))
        .withMessageContaining("535").withMessageNotContaining("streng-geheim");
    assertThat(arrived()).isEmpty();
  }

  @Nested
  class WithStartTls {

    @Test
    void saysNothingBeforeItIsEncrypted() throws Exception {
      try (var server = ScriptedMailServer.withStartTls(certificate.context())) {
        assertThat(to(server.port(), Security.STARTTLS, Optional.of(LOGIN)).deliver(EMAIL))
            .isEqualTo(new Delivery.Accepted("250 OK"));

        var readable = server.heard().subList(0, server.heard().indexOf("[tls]"));
        assertThat(readable).hasSize(2).last().isEqualTo("STARTTLS");
        assertThat(server.heard()).anyMatch(line -> line.startsWith("AUTH PLAIN"))
            .anyMatch(line -> line.startsWith("MAIL FROM:<noreply@example.com>"))
            .anyMatch(line -> line.startsWith("RCPT TO:<joel@example.com>"));
      }
    }

    @Test
    void doesNotDoWithoutIt() throws Exception {
      try (var server = ScriptedMailServer.plain()) {
        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(() -> to(server.port(), Security.STARTTLS, Optional.of(LOGIN)).deliver(EMAIL))
            .withMessageContaining("STARTTLS is required");
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
      }
    }

    @Test
    void doesNotDoWithoutItWhenItIsRefused() throws Exception {
      try (var server = ScriptedMailServer.withStartTls(certificate.context())
          .answers("STARTTLS", "454 TLS not available")) {
        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(() -> to(server.port(), Security.STARTTLS, Optional.of(LOGIN)).deliver(EMAIL));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
      }
    }

    @Test
    void wantsACertificateOfThatName() throws Exception {
      var foreign = TestCertificate.madeOutTo("mail.example.com", directory);
      try (var server = ScriptedMailServer.withStartTls(foreign.context())) {
        var settings = new SmtpSettings(new Server("localhost", server.port(), Security.STARTTLS), Optional.of(LOGIN),
            SHORT);

        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(() -> SmtpEmailTransport.to(settings, foreign.context()).deliver(EMAIL));
        assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
      }
    }
  }

  @Nested
  class WhenTheServerDoesNotTakeIt {

    @ParameterizedTest
    @CsvSource({"MAIL, 554 Message rejected: Email address is not verified", "RCPT, 550 no such user",
      "DATA, 554 not now or ever", "END, 552 too large"})
    void isRefusedForGood(String command, String answer) throws Exception {
      try (var server = ScriptedMailServer.plain().answers(command, answer)) {
        assertThat(plain(server).deliver(EMAIL)).isInstanceOfSatisfying(Delivery.Refused.class,
            refused -> assertThat(refused.reason()).contains(answer).doesNotContain("\n"));
      }
    }

    @ParameterizedTest
    @CsvSource({"GREETING, 421 too busy", "MAIL, 451 try later", "RCPT, 450 mailbox busy", "DATA, 451 later",
      "END, 454 Throttling failure: Maximum sending rate exceeded"})
    void mayBeTriedLater(String command, String answer) throws Exception {
      try (var server = ScriptedMailServer.plain().answers(command, answer)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> plain(server).deliver(EMAIL))
            .withMessageContaining("localhost:" + server.port()).withMessageContaining(answer.substring(0, 3))
            .withMessageNotContaining("\n");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA", "END"})
    void mayBeTriedLaterWhenTheLineIsCut(String command) throws Exception {
      try (var server = ScriptedMailServer.plain().answers(command, ScriptedMailServer.CUT)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> plain(server).deliver(EMAIL));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GREETING", "EHLO", "MAIL", "END"})
    void doesNotWaitForEver(String command) throws Exception {
      try (var server = ScriptedMailServer.plain().answers(command, ScriptedMailServer.SILENCE)) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> plain(server).deliver(EMAIL));
      }
    }

    @Test
    void isAwayWhereNobodyListens() throws Exception {
      int port;
      try (var server = ScriptedMailServer.plain()) {
        port = server.port();
      }

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> to(port, Security.NONE, Optional.empty()).deliver(EMAIL))
          .returns("mail_unavailable", UnavailableException::code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {ScriptedMailServer.CUT, ScriptedMailServer.SILENCE, "500 what?"})
  void isTakenHoweverTheGoodbyeGoes(String goodbye) throws Exception {
    try (var server = ScriptedMailServer.plain().answers("QUIT", goodbye)) {
      assertThat(plain(server).deliver(EMAIL)).isInstanceOf(Delivery.Accepted.class);
    }
  }

  @Test
  void saysWhatItIsWithoutThePassword() {
    var transport = to(2525, Security.STARTTLS, Optional.of(LOGIN));

    assertThat(transport).hasToString("SMTP at localhost:2525, STARTTLS");
  }

  private static EmailTransport plain(ScriptedMailServer server) {
    return to(server.port(), Security.NONE, Optional.empty());
  }

  private static EmailTransport to(int port, Security security, Optional<Login> login) {
    return SmtpEmailTransport.to(new SmtpSettings(new Server("localhost", port, security), login, SHORT),
        certificate.context());
  }
}
