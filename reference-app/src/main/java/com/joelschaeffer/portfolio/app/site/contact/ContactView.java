package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.site.PageFrame;
import com.joelschaeffer.portfolio.app.site.contact.ContactForm.Problem;
import com.joelschaeffer.portfolio.core.EmailAddress;
import java.util.List;

/**
 * The contact form.
 *
 * @param form     what is in its fields
 * @param notice   what the visitor should know first
 * @param problems what is wrong with the fields
 * @param opened   a time that travels with the form; may be empty
 */
public record ContactView(PageFrame frame, ContactForm form, Notice notice, List<Problem> problems, String opened) {

  /**
   * A word to the visitor.
   *
   * @param heading empty when there is nothing to say
   * @param fault   whether something went wrong
   */
  public record Notice(String heading, String text, boolean fault) {

    static final Notice NONE = new Notice("", "", /* fault= */ false);
  }

  /** The same with what is wrong. */
  ContactView with(List<Problem> others) {
    return new ContactView(frame, form, notice, others, opened);
  }

  /** What is wrong with a field; empty when nothing is. */
  public String problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).map(Problem::message).findFirst()
        .orElse("");
  }

  /** One field of one line. */
  public Field field(String name, String label, String value) {
    return new Field(name, label, value, problem(name));
  }

  /**
   * One field of one line.
   *
   * @param problem may be empty
   */
  public record Field(String name, String label, String value, String problem) {

    /** What the browser may fill in, and how long it may be. */
    public String autocomplete() {
      return name.equals("about") ? "off" : name;
    }

    public int most() {
      return switch (name) {
        case "name" -> ContactForm.MAX_NAME;
        case "about" -> ContactForm.MAX_ABOUT;
        default -> EmailAddress.MAX_LENGTH;
      };
    }
  }
}
