package com.joelschaeffer.portfolio.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.MessageId;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be relied on about what arrives, whoever implements {@link EmailTransport}. */
public abstract class EmailTransportContract {

  private EmailTransport transport;

  /** To a place where nothing has arrived yet; called before each test. */
  protected abstract EmailTransport transport();

  /** The bytes of each message that arrived, in order. */
  protected abstract List<byte[]> arrived() throws Exception;

  @BeforeEach
  void beginWithNothingArrived() {
    transport = transport();
  }

  /** A message with an id of its own. */
  public static OutgoingEmail outgoing(EmailMessage message) {
    var cause = new IdempotencyKey("test:" + Integer.toHexString(message.hashCode()));
    return new OutgoingEmail(MessageId.of(cause, message.parties().from().address()), MutableClock.START, message);
  }

  @Test
  void carriesTheHeadersAsTheyWereWritten() throws Exception {
    var email = outgoing(Examples.email("Größe „24 × 36“? " + "Ein langer Betreff ".repeat(8)));

    assertThat(transport.deliver(email)).isInstanceOf(EmailTransport.Delivery.Accepted.class);

    var message = onlyArrival();
    assertThat(message.getSubject()).isEqualTo(email.message().subject());
    assertThat(message.getFrom()).containsExactly(new InternetAddress("noreply@example.com", "Joel Schaeffer"));
    assertThat(message.getRecipients(Message.RecipientType.TO))
        .containsExactly(new InternetAddress("joel@example.com"));
    assertThat(((InternetAddress) message.getReplyTo()[0]).getPersonal()).isEqualTo("Zoë O'Neil");
    assertThat(((InternetAddress) message.getReplyTo()[0]).getAddress()).isEqualTo("zoe@example.org");
    assertThat(message.getHeader("Message-ID")).containsExactly("<" + email.id() + ">");
    assertThat(message.getSentDate()).isEqualTo(Date.from(MutableClock.START));
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getHeader("MIME-Version")).containsExactly("1.0");
  }

  @Test
  void carriesTextAndHtmlAsTwoFaces() throws Exception {
    var email = outgoing(Examples.email("Question"));

    transport.deliver(email);

    var faces = (MimeMultipart) onlyArrival().getContent();
    assertThat(faces.getContentType()).startsWith("multipart/alternative");
    assertThat(faces.getCount()).isEqualTo(2);
    assertThat(faces.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(lines(faces.getBodyPart(0).getContent())).isEqualTo(email.message().body().text());
    assertThat(faces.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
    assertThat(lines(faces.getBodyPart(1).getContent())).isEqualTo(email.message().body().html().orElseThrow());
  }

  @Test
  void carriesEveryTextUnharmed() throws Exception {
    var text = "First\n.\n.hidden\n..\n\nFrom here on: \ud83d\udcf7 Ünïcode = 100 %\n\t\ttabs and blanks   \n"
        + "long ".repeat(1_000) + "\n" + "x".repeat(5_000) + "\nlast line";
    var message = Examples.email("Question");

    transport.deliver(outgoing(new EmailMessage(message.parties(), "Question", EmailMessage.Body.of(text))));

    assertThat(lines(onlyArrival().getContent()).stripTrailing()).isEqualTo(text);
  }

  @Test
  void keepsToWhatMailServersTake() throws Exception {
    var text = "x".repeat(5_000) + "\n" + "ü".repeat(5_000);
    var message = Examples.email("ß".repeat(250));

    transport.deliver(outgoing(new EmailMessage(message.parties(), message.subject(), EmailMessage.Body.of(text))));

    var bytes = new String(arrived().getFirst(), StandardCharsets.ISO_8859_1);
    assertThat(bytes.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
    assertThat(bytes.chars()).allMatch(character -> character < 128);
  }

  private MimeMessage onlyArrival() throws Exception {
    assertThat(arrived()).hasSize(1);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(arrived().getFirst()));
  }

  private static String lines(Object content) {
    return ((String) content).replace("\r\n", "\n");
  }
}
