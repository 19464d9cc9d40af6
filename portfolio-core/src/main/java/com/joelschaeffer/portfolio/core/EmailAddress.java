package com.joelschaeffer.portfolio.core;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where e-mail goes: {@code joel@example.com}, an <i>addr-spec</i> of RFC 5322 as it is met in practice. The local part is a
 * dot-atom of at most 64 characters, the domain has at least two labels and is written in ASCII, the whole has at most
 * {@value #MAX_LENGTH} characters. Quoted local parts, address literals and local parts beyond ASCII are refused.
 */
public record EmailAddress(String value) {

  /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
  public static final int MAX_LENGTH = 254;

  private static final int MAX_LOCAL_LENGTH = 64;
  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++";
  private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  private static final Pattern VALID = Pattern
      .compile(ATOM + "(?:\\." + ATOM + ")*+@" + LABEL + "(?:\\." + LABEL + ")+");

  public EmailAddress {
    Objects.requireNonNull(value, "value");
    // without the value: addresses do not belong into messages that end in a log
    if (!isValid(value)) throw new IllegalArgumentException("not an e-mail address");
  }

  /** The address that a text is; a domain beyond ASCII is turned into its ASCII form. Empty when it is none. */
  public static Optional<EmailAddress> tryParse(String text) {
    var trimmed = text.strip();
    var at = trimmed.lastIndexOf('@');
    if (at < 1 || trimmed.length() > MAX_LENGTH) return Optional.empty();
    return asciiDomain(trimmed.substring(at + 1)).map(domain -> trimmed.substring(0, at + 1) + domain)
        .filter(EmailAddress::isValid).map(EmailAddress::new);
  }

  /**
   * Reads an address a person typed.
   *
   * @throws InvalidInputException naming {@code field} when it is none
   */
  public static EmailAddress parse(String field, String text) {
    return tryParse(text).orElseThrow(() -> new InvalidInputException("invalid_email", field,
        "This is not an e-mail address; one looks like name@example.com."));
  }

  /** What stands behind the @, in lower case. */
  public String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return value;
  }

  private static Optional<String> asciiDomain(String domain) {
    try {
      return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException notADomain) {
      return Optional.empty();
    }
  }

  private static boolean isValid(String text) {
    return text.length() <= MAX_LENGTH && text.lastIndexOf('@') <= MAX_LOCAL_LENGTH && VALID.matcher(text).matches();
  }
}
