package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.config.Variables.Value;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Login;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Security;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Server;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Timeouts;
import java.util.List;
import java.util.Optional;

/**
 * How e-mail leaves the site.
 *
 * @param smtp      the mail server; empty for files in a directory
 * @param from      the site's own address
 * @param contactTo who gets what visitors write
 */
record MailSettings(Optional<SmtpSettings> smtp, EmailAddress from, EmailAddress contactTo) {

  /** RFC 2606: nobody has it, so that an answer to a trial reaches no stranger. */
  private static final EmailAddress NOBODY = new EmailAddress("site@portfolio.invalid");

  /** What makes a mail server be used where nothing else is said. */
  private static final List<Variable> SERVER = List.of(Variable.SMTP_HOST, Variable.SMTP_USER, Variable.SMTP_PASSWORD,
      Variable.SES_REGION, Variable.SMTP_PORT, Variable.SMTP_SECURITY);

  /** What is asked for. */
  private enum Transport {
    AUTO, SMTP, DIRECTORY
  }

  /**
   * Reads them.
   *
   * @throws ConfigurationException when only some are set, or one is wrong
   */
  static MailSettings read(Variables variables) {
    var cause = cause(variables);
    var from = address(variables, Variable.EMAIL_FROM);
    if (cause.isPresent() && from.isEmpty()) throw cause.get().wrong("is set, but mail also needs EMAIL_FROM");
    var sender = from.orElse(NOBODY);
    return new MailSettings(cause.map(value -> smtp(variables, value)), sender,
        address(variables, Variable.CONTACT_TO).orElse(sender));
  }

  /** The setting because of which a mail server is used; empty for a directory. */
  private static Optional<Value> cause(Variables variables) {
    return switch (variables.word(Variable.MAIL_TRANSPORT, Transport.AUTO)) {
      case AUTO -> SERVER.stream().flatMap(variable -> variables.find(variable).stream()).findFirst();
      case SMTP -> variables.find(Variable.MAIL_TRANSPORT);
      case DIRECTORY -> Optional.empty();
    };
  }

  private static SmtpSettings smtp(Variables variables, Value cause) {
    var login = login(variables);
    var security = variables.word(Variable.SMTP_SECURITY, Security.STARTTLS);
    var port = variables.number(Variable.SMTP_PORT, security.port(), 1, 65_535);
    try {
      return new SmtpSettings(new Server(host(variables, cause, login), port, security), login, Timeouts.DEFAULT);
    } catch (IllegalArgumentException wrong) {
      throw variables.find(Variable.SMTP_HOST).or(() -> variables.find(Variable.SMTP_SECURITY)).orElse(cause)
          .wrong("is not usable: " + wrong.getMessage());
    }
  }

  private static String host(Variables variables, Value cause, Optional<Login> login) {
    var host = variables.find(Variable.SMTP_HOST).map(Value::text);
    if (host.isPresent()) return host.get();
    var region = variables.find(Variable.SES_REGION)
        .orElseThrow(() -> cause.wrong("is set, but a mail server also needs AWS_SES_REGION or "
            + Variable.SMTP_HOST.property()));
    if (login.isEmpty())
      throw region.wrong("is set, but Amazon SES also needs AWS_SES_SMTP_USER, AWS_SES_SMTP_PASSWORD");
    try {
      return SmtpSettings.ses(region.text(), login.get().user(), login.get().password()).server().host();
    } catch (IllegalArgumentException wrong) {
      throw region.wrong("is " + wrong.getMessage());
    }
  }

  private static Optional<Login> login(Variables variables) {
    var user = variables.find(Variable.SMTP_USER);
    var password = variables.find(Variable.SMTP_PASSWORD);
    if (user.isEmpty() && password.isEmpty()) return Optional.empty();
    if (password.isEmpty()) throw user.orElseThrow().wrong("is set, but not AWS_SES_SMTP_PASSWORD");
    if (user.isEmpty()) throw password.get().wrong("is set, but not AWS_SES_SMTP_USER");
    try {
      return Optional.of(new Login(user.get().text(), password.get().text()));
    } catch (IllegalArgumentException wrong) {
      // its message names which of the two, and neither value
      throw user.get().wrong("and its password are not usable: " + wrong.getMessage());
    }
  }

  private static Optional<EmailAddress> address(Variables variables, Variable variable) {
    return variables.map(variable, value -> EmailAddress.tryParse(value.text()).orElseThrow(
        () -> value.wrong("is \"" + value.text() + "\", but must be one e-mail address and nothing else")));
  }
}
