package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Security;
import com.joelschaeffer.portfolio.mail.smtp.SmtpSettings.Server;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MailSettingsTest {

  @Test
  void nothingSetMeansFiles() {
    var settings = read();

    assertThat(settings.smtp()).isEmpty();
    assertThat(settings.from()).hasToString("site@portfolio.invalid");
    assertThat(settings.contactTo()).isEqualTo(settings.from());
  }

  @Test
  void takesTheSeedsVariables() {
    var settings = read(ses());

    var smtp = settings.smtp().orElseThrow();
    assertThat(smtp.server()).isEqualTo(new Server("email-smtp.us-east-1.amazonaws.com", 587, Security.STARTTLS));
    assertThat(smtp.login().orElseThrow().user()).isEqualTo("AKIAIOSFODNN7EXAMPLE");
    assertThat(settings.from()).hasToString("noreply@joelschaeffer.com");
    assertThat(settings.contactTo()).hasToString("noreply@joelschaeffer.com");
    assertThat(settings.toString()).doesNotContain("geheim");
  }

  @Test
  void knowsAnotherAddressForWhatVisitorsWrite() {
    assertThat(read(ses("CONTACT_TO", "joel@joelschaeffer.com")).contactTo()).hasToString("joel@joelschaeffer.com");
  }

  @Test
  void takesAnotherMailServer() {
    var smtp = read("portfolio.mail.smtp.host", "mail.example.com", "portfolio.mail.smtp.security", "tls",
        "EMAIL_FROM", "noreply@example.com").smtp().orElseThrow();

    assertThat(smtp.server()).isEqualTo(new Server("mail.example.com", 465, Security.TLS));
    assertThat(smtp.login()).isEmpty();
    assertThat(read(ses("portfolio.mail.smtp.host", "mail.example.com", "portfolio.mail.smtp.port", "2587")).smtp()
        .orElseThrow().server()).isEqualTo(new Server("mail.example.com", 2587, Security.STARTTLS));
  }

  @Test
  void filesMayBeAskedForAllTheSame() {
    assertThat(read(ses("portfolio.mail.transport", "directory")).smtp()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "AWS_SES_REGION | Europe | not a region such as us-east-1",
    "EMAIL_FROM | Joel <joel@example.com> | must be one e-mail address and nothing else",
    "CONTACT_TO | joel | must be one e-mail address",
    "AWS_SES_SMTP_USER | a b | and its password are not usable: user contains a space",
    "portfolio.mail.smtp.host | mail example | is not usable: not a host name",
    "portfolio.mail.smtp.port | 0 | whole number from 1 to 65535",
    "portfolio.mail.smtp.security | ssl | must be one of starttls, tls, none",
    "portfolio.mail.smtp.security | none | is not usable: a password would travel readably",
    "portfolio.mail.transport | ses | must be one of auto, smtp, directory"})
  void saysOfAWrongValueWhatIsWrong(String name, String value, String fault) {
    assertThatThrownBy(() -> read(ses(name, value))).isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(name).hasMessageContaining(fault).hasMessageNotContaining("\n")
        .hasMessageNotContaining("geheim");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"EMAIL_FROM | AWS_SES_SMTP_USER is set, but mail also needs EMAIL_FROM",
    "AWS_SES_REGION | AWS_SES_SMTP_USER is set, but a mail server also needs AWS_SES_REGION or portfolio.mail.smtp.host",
    "AWS_SES_SMTP_USER | AWS_SES_SMTP_PASSWORD is set, but not AWS_SES_SMTP_USER",
    "AWS_SES_SMTP_PASSWORD | AWS_SES_SMTP_USER is set, but not AWS_SES_SMTP_PASSWORD"})
  void saysWhatIsMissing(String missing, String fault) {
    assertThatThrownBy(() -> read(ses(missing, ""))).isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(fault).hasMessageNotContaining("geheim");
  }

  @Test
  void saysWhatSmtpNeedsWhenItIsAskedFor() {
    assertThatThrownBy(() -> read("portfolio.mail.transport", "smtp", "EMAIL_FROM", "noreply@example.com"))
        .hasMessageStartingWith("portfolio.mail.transport is set, but a mail server also needs AWS_SES_REGION");
    assertThatThrownBy(() -> read("AWS_SES_REGION", "us-east-1", "EMAIL_FROM", "noreply@example.com"))
        .hasMessageStartingWith("AWS_SES_REGION is set, but Amazon SES also needs AWS_SES_SMTP_USER");
  }

  private static String[] ses(String... namesAndValues) {
    var settings = new LinkedHashMap<>(Map.of("AWS_SES_SMTP_USER", "AKIAIOSFODNN7EXAMPLE", "AWS_SES_SMTP_PASSWORD",
        "geheim", "AWS_SES_REGION", "us-east-1", "EMAIL_FROM", "noreply@joelschaeffer.com"));
    for (int i = 0; i < namesAndValues.length; i += 2)
      settings.put(namesAndValues[i], namesAndValues[i + 1]);
    return settings.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toArray(String[]::new);
  }

  private static MailSettings read(String... namesAndValues) {
    return PortfolioSettings.read(VariablesOf.environment(namesAndValues)).mail();
  }
}
