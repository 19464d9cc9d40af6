package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts letters on paper: as text, and as HTML. Thread-safe. */
@Component
final class ContactLetters {

  private final Templates templates;
  private final SiteAddress site;

  ContactLetters(Templates templates, SiteAddress site) {
    this.templates = templates;
    this.site = site;
  }

  /** Where a work is seen; empty where the site does not know its own address. */
  String link(Slug work) {
    return site.publicUrl().map(url -> url + "/artwork/" + work).orElse("");
  }

  EmailMessage.Body body(ContactLetter letter) {
    return new EmailMessage.Body(text(letter), Optional.of(templates.fragment("mail/contact.jte", letter)));
  }

  private static String text(ContactLetter letter) {
    var form = letter.form();
    var text = new StringBuilder(form.message()).append("\n\n-- \n");
    text.append(form.name()).append(" <").append(form.email()).append(">\n");
    if (letter.hasTitle()) text.append("About: ").append(form.about().title()).append('\n');
    if (!letter.link().isEmpty()) text.append(letter.link()).append('\n');
    return text.append("\nSent from the contact page of ").append(letter.siteName())
        .append(". An answer to this e-mail goes to ").append(form.name()).append(".\n").toString();
  }
}
