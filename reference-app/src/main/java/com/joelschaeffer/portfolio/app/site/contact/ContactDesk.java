package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.site.contact.ContactForm.Problem;
import com.joelschaeffer.portfolio.app.web.RateLimits;
import com.joelschaeffer.portfolio.app.web.RateLimits.Limit;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.mail.EmailResult;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes messages in, and decides which of them are sent to the owner. Thread-safe. */
@Component
final class ContactDesk {

  static final Limit PER_CLIENT = new Limit("contact-client", 5, Duration.ofMinutes(10));
  /** More than this is no correspondence but an attack, on the owner's mailbox or on the site's good name with mail servers. */
  static final Limit ALTOGETHER = new Limit("contact", 100, Duration.ofHours(1));

  private static final Logger LOG = LoggerFactory.getLogger(ContactDesk.class);
  private static final Actor ACTOR = Actor.system("contact");
  private static final String EVERYBODY = "everybody";

  private final EmailService emails;
  private final ContactEmails writer;
  private final RateLimits limits;
  private final FillTime fillTime;

  ContactDesk(EmailService emails, ContactEmails writer, RateLimits limits, FillTime fillTime) {
    this.emails = emails;
    this.writer = writer;
    this.limits = limits;
    this.fillTime = fillTime;
  }

  /**
   * What came with a form beside what was written.
   *
   * @param trap   a field that people do not see; programs fill it in
   * @param opened a time of {@link FillTime}; empty where no script fetched one
   * @param client who sent it
   */
  record Circumstances(String trap, String opened, String client) {}

  /** What became of a message. */
  sealed interface Reception {

    /** It is on its way, or was before. */
    record Sent() implements Reception {}

    /** It is not, and the visitor has it back. */
    sealed interface Unsent extends Reception {}

    /** Something must be put right first. */
    record Incomplete(List<Problem> problems) implements Unsent {}

    /**
     * Nothing shows yet that a person wrote it.
     *
     * @param opened to be sent along next time
     */
    record Unproven(String opened) implements Unsent {}

    /** Too many came. */
    record TooMany(Duration pause) implements Unsent {}

    /** It cannot be sent at present. */
    record Away() implements Unsent {}
  }

  /** This moment, for a form that is being opened. */
  String stamp() {
    return fillTime.stamp();
  }

  Reception receive(ContactForm form, Circumstances circumstances) {
    if (!circumstances.trap.isEmpty()) {
      LOG.info("a program filled in the contact form; nothing was sent");
      return new Reception.Sent();
    }
    var problems = form.problems();
    if (!problems.isEmpty()) return new Reception.Incomplete(problems);
    return switch (fillTime.since(circumstances.opened)) {
      case NONE -> new Reception.Unproven(fillTime.stamp());
      case TOO_SHORT -> new Reception.Unproven(circumstances.opened);
      case ENOUGH -> send(form, circumstances.client);
    };
  }

  private Reception send(ContactForm form, String client) {
    try {
      var pause = limits.exceeded(PER_CLIENT, client).or(() -> limits.exceeded(ALTOGETHER, EVERYBODY));
      if (pause.isPresent()) {
        LOG.warn("too many contact messages; one more was not sent");
        return new Reception.TooMany(pause.get());
      }
      return switch (emails.send(ACTOR, writer.write(form), ContactEmails.cause(form))) {
        case EmailResult.Accepted _ -> new Reception.Sent();
        case EmailResult.Refused(var reason) -> {
          LOG.error("the mail server refuses messages of the contact form: {}", reason);
          yield new Reception.Away();
        }
      };
    } catch (UnavailableException away) {
      LOG.error("a contact message could not be sent: {}", away.getMessage());
      return new Reception.Away();
    }
  }
}
