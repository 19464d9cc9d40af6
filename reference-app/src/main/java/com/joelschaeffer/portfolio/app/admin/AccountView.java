package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.site.PageFrame;
import java.util.List;

/**
 * A page with one form about an account.
 *
 * @param words  what it says
 * @param action where the form is sent
 */
public record AccountView(PageFrame frame, Words words, String action, List<AccountField> fields) {

  /**
   * What a page says.
   *
   * @param notice what went wrong; may be empty
   * @param button on the form
   */
  public record Words(String heading, String text, String notice, String button) {

    Words noting(String other) {
      return new Words(heading, text, other, button);
    }
  }
}
