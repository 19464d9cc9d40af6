package com.joelschaeffer.portfolio.mail.smtp;

import com.joelschaeffer.portfolio.mail.EmailTransport;
import com.joelschaeffer.portfolio.mail.OutgoingEmail;
import com.joelschaeffer.portfolio.mail.mime.MimeEmail;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Security;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands each message to a mail server over a connection of its own (RFC 5321). The server's certificate must be trusted and be
 * made out to its name. Thread-safe.
 */
public final class SmtpEmailTransport implements EmailTransport {

  private final SmtpSettings settings;
  private final Session session;

  private SmtpEmailTransport(SmtpSettings settings, SSLContext trust) {
    this.settings = settings;
    session = Session.getInstance(properties(settings, trust));
  }

  /** To this server; whom this Java trusts is trusted. Asks the server nothing yet. */
  public static SmtpEmailTransport to(SmtpSettings settings) {
    try {
      return to(settings, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("this Java has no TLS", missing);
    }
  }

  /** To this server, whose certificate {@code trust} decides about. */
  public static SmtpEmailTransport to(SmtpSettings settings, SSLContext trust) {
    return new SmtpEmailTransport(settings, trust);
  }

  @Override
  public Delivery deliver(OutgoingEmail email) {
    var mime = MimeEmail.of(email, session);
    var transport = new SMTPTransport(session, null);
    try {
      connect(transport);
      transport.sendMessage(mime, mime.getAllRecipients());
      return new Delivery.Accepted(SmtpAnswer.oneLine(transport.getLastServerResponse()));
    } catch (MessagingException failed) {
      return SmtpAnswer.of(failed).delivery(settings.server());
    } finally {
      hangUp(transport);
    }
  }

  @Override
  public String toString() {
    return "SMTP at " + settings.server() + switch (settings.server().security()) {
      case STARTTLS -> ", STARTTLS";
      case TLS -> ", TLS";
      case NONE -> ", not encrypted";
    };
  }

  private void connect(SMTPTransport transport) throws MessagingException {
    var server = settings.server();
    if (settings.login().isEmpty()) transport.connect(server.host(), server.port(), null, null);
    else {
      var login = settings.login().get();
      transport.connect(server.host(), server.port(), login.user(), login.password());
    }
  }

  /** What was taken stays taken, however the goodbye goes. */
  private static void hangUp(SMTPTransport transport) {
    try {
      transport.close();
    } catch (MessagingException alreadyGone) {
      // the connection is closed all the same
    }
  }

  private static Properties properties(SmtpSettings settings, SSLContext trust) {
    var security = settings.server().security();
    var properties = new Properties();
    properties.put("mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
    properties.put("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
    properties.put("mail.smtp.connectiontimeout", milliseconds(settings.timeouts().connect()));
    properties.put("mail.smtp.timeout", milliseconds(settings.timeouts().silence()));
    properties.put("mail.smtp.writetimeout", milliseconds(settings.timeouts().silence()));
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  private static String milliseconds(Duration duration) {
    return Long.toString(duration.toMillis());
  }
}
