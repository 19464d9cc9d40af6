package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.accounts.AttemptLimits;
import com.joelschaeffer.portfolio.app.accounts.BcryptPasswordHasher;
import com.joelschaeffer.portfolio.app.accounts.ForgottenPasswords;
import com.joelschaeffer.portfolio.app.accounts.ForgottenPasswords.Post;
import com.joelschaeffer.portfolio.app.accounts.RequestCallers;
import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import com.joelschaeffer.portfolio.app.accounts.Tokens;
import com.joelschaeffer.portfolio.app.accounts.Visits;
import com.joelschaeffer.portfolio.app.web.ClientAddresses;
import com.joelschaeffer.portfolio.app.web.FormOrigin;
import com.joelschaeffer.portfolio.app.web.RateLimits;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.app.web.SiteKey;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.Authentication;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.core.users.Users;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may sign in, how they show it, and what keeps others out. */
@Configuration(proxyBeanMethods = false)
class AccountsConfiguration {

  private static final Duration HASHING_PATIENCE = Duration.ofSeconds(10);

  /** Half of the processors at most: visitors get their pages while somebody tries passwords. */
  @Bean
  PasswordHasher passwordHasher() {
    return new BcryptPasswordHasher(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), HASHING_PATIENCE);
  }

  @Bean
  Accounts accounts(CatalogueDatabase database, PasswordHasher hasher, Clock clock) {
    return PortfolioStorage.accounts(database, hasher, clock);
  }

  @Bean
  Users users(Accounts accounts) {
    return accounts.users();
  }

  @Bean
  Authentication authentication(Accounts accounts) {
    return accounts.authentication();
  }

  /** Signed with the secret that was configured; without one, with a key that comes from the site's own. */
  @Bean
  Tokens tokens(PortfolioSettings settings, SiteKey key, Clock clock) {
    return new Tokens(settings.web().secret().map(secret -> secret.getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> HexFormat.of().parseHex(key.sign("token-key", ""))), clock);
  }

  @Bean
  RequestCallers requestCallers(Tokens tokens, Authentication authentication, FormOrigin origin) {
    return new RequestCallers(tokens, authentication, origin);
  }

  @Bean
  AttemptLimits attemptLimits(RateLimits limits) {
    return new AttemptLimits(limits);
  }

  @Bean
  Visits visits(Tokens tokens, AttemptLimits limits, Visits.Site site) {
    return new Visits(tokens, limits, site);
  }

  @Bean
  Visits.Site visitedSite(SiteAddress address, ClientAddresses clients, Clock clock) {
    return new Visits.Site(address, clients, clock);
  }

  @Bean
  ForgottenPasswords forgottenPasswords(Accounts accounts, AttemptLimits limits, Post post) {
    return new ForgottenPasswords(accounts.resets(), limits, post);
  }

  @Bean
  Post accountsPost(EmailService emails, PortfolioSettings settings, SiteAddress address) {
    return new Post(emails, settings.mail().from(), address);
  }

  @Bean
  SetupCode setupCode(SiteKey key) {
    return SetupCode.of(key);
  }
}
