package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.site.PageFrames;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.IdempotencyKey;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.Mailbox;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the e-mail that a visitor's message becomes. Thread-safe. */
@Component
final class ContactEmails {

  private final ContactAddresses addresses;
  private final Catalog catalog;
  private final PageFrames frames;
  private final ContactLetters letters;

  ContactEmails(ContactAddresses addresses, Catalog catalog, PageFrames frames,
      ContactLetters letters) {
    this.addresses = addresses;
    this.catalog = catalog;
    this.frames = frames;
    this.letters = letters;
  }

  /** The same text from the same visitor is the same cause: a form that is sent twice becomes one e-mail. */
  static IdempotencyKey cause(ContactForm form) {
    try {
      var all = String.join("\0", form.name(), form.email(), form.about().title(), form.about().work(), form.message());
      var digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new IdempotencyKey("contact:" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  EmailMessage write(ContactForm form) {
    var siteName = frames.site().name();
    var visitor = new Mailbox(form.name(), EmailAddress.parse("email", form.email()));
    var parties = new EmailMessage.Parties(new Mailbox(shortened(siteName), addresses.from()),
        Mailbox.of(addresses.to()), Optional.of(visitor));
    var link = Slug.tryParse(form.about().work()).filter(work -> catalog.findBySlug(work).isPresent())
        .map(letters::link).orElse("");
    return new EmailMessage(parties, subject(form), letters.body(new ContactLetter(form, siteName, link)));
  }

  private static String subject(ContactForm form) {
    var title = form.about().title();
    return title.isEmpty() ? "Message from " + form.name() : "About \u201c" + title + "\u201d, from " + form.name();
  }

  private static String shortened(String siteName) {
    return siteName.substring(0, Math.min(siteName.length(), Mailbox.MAX_NAME_LENGTH));
  }
}
