package com.joelschaeffer.portfolio.app.site.contact;

/**
 * What the e-mail to the owner says.
 *
 * @param form     with nothing wrong in it
 * @param siteName the photographer
 * @param link     to the work it is about; may be empty
 */
public record ContactLetter(ContactForm form, String siteName, String link) {

  /** Whether it is about a work, or about something the visitor has put there. */
  public boolean hasTitle() {
    return !form.about().title().isEmpty();
  }
}
