package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.core.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;

/** What a visitor wrote, as it was typed but for blanks around it. */
public record ContactForm(String name, String email, About about, String message) {

  /** Longest name, in characters. */
  public static final int MAX_NAME = 80;
  /** Longest name of a work, in characters. */
  public static final int MAX_ABOUT = 120;
  /** Longest message, in characters. */
  public static final int MAX_MESSAGE = 5_000;

  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}|\\u2028|\\u2029");
  private static final Pattern CONTROL_BUT_LINES_AND_TABS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  /**
   * What it is about.
   *
   * @param title the work's, or whatever the visitor made of it; may be empty
   * @param work  the slug in the address that led here; may be empty or no slug at all
   */
  public record About(String title, String work) {}

  /** What is wrong with a field, in words for the visitor. */
  public record Problem(String field, String message) {}

  /** Nothing written yet. */
  static ContactForm about(String title, String work) {
    return new ContactForm("", "", new About(title, work), "");
  }

  static ContactForm of(MultiValueMap<String, String> fields) {
    return new ContactForm(line(fields, "name"), line(fields, "email"),
        new About(line(fields, "about"), line(fields, "work")), lines(fields, "message"));
  }

  /** Everything that must be put right before it can be sent, in the order of the fields. */
  List<Problem> problems() {
    var problems = new ArrayList<Problem>();
    nameProblem().ifPresent(message -> problems.add(new Problem("name", message)));
    emailProblem().ifPresent(message -> problems.add(new Problem("email", message)));
    aboutProblem().ifPresent(message -> problems.add(new Problem("about", message)));
    messageProblem().ifPresent(message -> problems.add(new Problem("message", message)));
    return problems;
  }

  private Optional<String> nameProblem() {
    if (name.isEmpty()) return Optional.of("Please give your name.");
    if (CONTROL.matcher(name).find()) return Optional.of("A name is one line.");
    return name.length() > MAX_NAME ? Optional.of(tooLong("name", name, MAX_NAME)) : Optional.empty();
  }

  private Optional<String> emailProblem() {
    if (email.isEmpty()) return Optional.of("Please give your e-mail address, so that an answer can reach you.");
    return EmailAddress.tryParse(email).isEmpty()
        ? Optional.of("This is not an e-mail address; one looks like name@example.com.")
        : Optional.empty();
  }

  private Optional<String> aboutProblem() {
    if (CONTROL.matcher(about.title).find()) return Optional.of("The name of a work is one line.");
    return about.title.length() > MAX_ABOUT
        ? Optional.of(tooLong("name of the work", about.title, MAX_ABOUT))
        : Optional.empty();
  }

  private Optional<String> messageProblem() {
    if (message.isBlank()) return Optional.of("Please write a message.");
    return message.length() > MAX_MESSAGE
        ? Optional.of(tooLong("message", message, MAX_MESSAGE))
        : Optional.empty();
  }

  private static String tooLong(String what, String text, int most) {
    return String.format(Locale.ROOT, "The %s has %,d characters; at most %,d can be sent.", what, text.length(), most);
  }

  private static String line(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
  }

  /** Text that is pasted brings page breaks and other things nobody sees; they are left out. */
  private static String lines(MultiValueMap<String, String> fields, String name) {
    var text = line(fields, name).replace("\r\n", "\n").replace('\r', '\n');
    return CONTROL_BUT_LINES_AND_TABS.matcher(text).replaceAll("");
  }
}
