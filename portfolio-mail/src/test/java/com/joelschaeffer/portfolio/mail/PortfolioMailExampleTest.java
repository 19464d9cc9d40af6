package com.joelschaeffer.portfolio.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.EmailMessage.Body;
import com.joelschaeffer.portfolio.core.mail.EmailMessage.Parties;
import com.joelschaeffer.portfolio.core.mail.EmailResult.Accepted;
import com.joelschaeffer.portfolio.core.mail.EmailResult.Refused;
import com.joelschaeffer.portfolio.core.mail.Mailbox;
import com.joelschaeffer.portfolio.mail.files.DirectoryEmailTransport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README, compiled and run. */
class PortfolioMailExampleTest {

  @TempDir
  private Path directory;

  @Test
  void sendsIntoADirectory() throws IOException {
    var noreply = new EmailAddress("noreply@example.com");
    var collector = new EmailAddress("zoe@example.org");

    // example
    var emails = PortfolioMail.direct(DirectoryEmailTransport.at(directory), Clock.systemUTC());

    var parties = new Parties(new Mailbox("Joel Schaeffer", noreply), Mailbox.of(collector), Optional.empty());
    var message = new EmailMessage(parties, "Your print is on its way", Body.of("It left us this morning.\n"));
    var cause = new IdempotencyKey("order-shipped:ORD-2026-00017");

    var said = switch (emails.send(Actor.system("shop"), message, cause)) {
      case Accepted(var id) -> "sent as " + id;
      case Refused(var reason) -> "not sent: " + reason;
    };

    assertThat(said).matches("sent as [0-9a-f]{32}@example\\.com");
    try (var files = Files.list(directory)) {
      assertThat(files).singleElement().satisfies(
          file -> assertThat(Files.readString(file)).contains("Subject: Your print is on its way",
              "It left us this morning."));
    }
  }
}
