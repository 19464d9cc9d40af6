package com.joelschaeffer.portfolio.app.admin;

/**
 * One field of a form about an account.
 *
 * @param name         in the form
 * @param label        for people
 * @param autocomplete what browsers and password managers may fill in
 * @param content      what is in it, and what is wrong with that
 */
public record AccountField(String name, String label, String autocomplete, Content content) {

  /**
   * What is in a field.
   *
   * @param problem may be empty
   */
  public record Content(String value, String problem) {}

  static AccountField empty(String name, String label, String autocomplete) {
    return new AccountField(name, label, autocomplete, new Content("", ""));
  }

  AccountField with(String value, String problem) {
    return new AccountField(name, label, autocomplete, new Content(value, problem));
  }

  boolean isSecret() {
    return autocomplete.equals("new-password");
  }

  /** The kind of input. */
  public String type() {
    if (isSecret()) return "password";
    return autocomplete.equals("username") ? "email" : "text";
  }

  /** Whether it may be left empty. */
  public boolean optional() {
    return autocomplete.equals("name");
  }
}
