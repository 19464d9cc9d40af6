package com.joelschaeffer.portfolio.mail.mime;

import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.Mailbox;
import com.joelschaeffer.portfolio.mail.OutgoingEmail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Properties;

/**
 * A message as it travels (RFC 5322, RFC 2045 to 2047): headers in encoded words, text and HTML as two faces of one message, both in
 * UTF-8, in an encoding that survives every mail server.
 */
public final class MimeEmail extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  private MimeEmail(Session session, OutgoingEmail email) {
    super(session);
    messageId = "<" + email.id() + ">";
  }

  /** The message, ready to be handed to a transport of this session. */
  public static MimeEmail of(OutgoingEmail email, Session session) {
    var mime = new MimeEmail(session, email);
    try {
      mime.write(email);
      mime.saveChanges();
      return mime;
    } catch (MessagingException | UnsupportedEncodingException impossible) {
      throw new IllegalStateException("e-mail " + email.id() + " cannot be written as MIME", impossible);
    }
  }

  /** The message's bytes, lines ending in CRLF. */
  public static byte[] bytes(OutgoingEmail email) {
    var bytes = new ByteArrayOutputStream();
    try {
      of(email, Session.getInstance(new Properties())).writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("e-mail " + email.id() + " cannot be written as MIME", impossible);
    }
  }

  /** Ours, where the library would make one of the machine's name. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private void write(OutgoingEmail email) throws MessagingException, UnsupportedEncodingException {
    var parties = email.message().parties();
    setFrom(address(parties.from()));
    setRecipient(Message.RecipientType.TO, address(parties.to()));
    if (parties.replyTo().isPresent())
      setReplyTo(new InternetAddress[] {address(parties.replyTo().get())});
    setSubject(email.message().subject(), UTF_8);
    setSentDate(Date.from(email.date()));
    // RFC 3834: an absent owner's mailbox would answer whoever a stranger wrote into the form
    setHeader("Auto-Submitted", "auto-generated");
    write(email.message().body());
  }

  private void write(EmailMessage.Body body) throws MessagingException {
    var text = lines(body.text());
    if (body.html().isEmpty()) {
      setText(text, UTF_8);
      return;
    }
    var faces = new MimeMultipart("alternative");
    faces.addBodyPart(part(text, "plain"));
    faces.addBodyPart(part(lines(body.html().get()), "html"));
    setContent(faces);
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, UTF_8, subtype);
    return part;
  }

  private static InternetAddress address(Mailbox mailbox) throws MessagingException, UnsupportedEncodingException {
    var address = new InternetAddress(mailbox.address().value(), /* strict= */ true);
    if (!mailbox.name().isEmpty()) address.setPersonal(mailbox.name(), UTF_8);
    return address;
  }

  private static String lines(String text) {
    return text.replace("\n", "\r\n");
  }
}
