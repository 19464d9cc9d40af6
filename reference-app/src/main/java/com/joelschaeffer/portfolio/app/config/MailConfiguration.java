package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.site.contact.ContactAddresses;
import com.joelschaeffer.portfolio.app.web.ClientAddresses;
import com.joelschaeffer.portfolio.app.web.SiteKey;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.mail.EmailTransport;
import com.joelschaeffer.portfolio.mail.PortfolioMail;
import com.joelschaeffer.portfolio.mail.SendClaims;
import com.joelschaeffer.portfolio.mail.files.DirectoryEmailTransport;
import com.joelschaeffer.portfolio.mail.smtp.SmtpEmailTransport;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Phase 1: e-mail goes out while the visitor waits, from {@code portfolio-mail}; and what guards the form it comes from. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

  @Bean
  EmailTransport emailTransport(PortfolioSettings settings) {
    return settings.mail().smtp().<EmailTransport>map(SmtpEmailTransport::to)
        .orElseGet(() -> DirectoryEmailTransport.at(settings.dataDirectory().resolve("mail")));
  }

  @Bean
  PostgresSendClaims sendClaims(Database database, CatalogueDatabase catalogue, Clock clock) {
    return new PostgresSendClaims(database.dataSource(), catalogue.schema(), clock);
  }

  @Bean
  EmailService emailService(EmailTransport transport, SendClaims claims, Clock clock) {
    return PortfolioMail.direct(transport, claims, clock);
  }

  @Bean
  ContactAddresses contactAddresses(PortfolioSettings settings) {
    return new ContactAddresses(settings.mail().from(), settings.mail().contactTo());
  }

  @Bean
  SiteKey siteKey(Settings settings) {
    return StoredSiteKey.of(settings);
  }

  @Bean
  PostgresRateLimits rateLimits(Database database, CatalogueDatabase catalogue, SiteKey key, Clock clock) {
    return new PostgresRateLimits(database.dataSource(), catalogue.schema(), key, clock);
  }

  @Bean
  ClientAddresses clientAddresses(PortfolioSettings settings) {
    return new ClientAddresses(settings.web().trustedProxies());
  }
}
