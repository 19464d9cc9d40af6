package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import com.joelschaeffer.portfolio.app.admin.SetupController;
import com.joelschaeffer.portfolio.core.users.Users;
import com.joelschaeffer.portfolio.mail.EmailTransport;
import com.joelschaeffer.portfolio.storage.BlobStore;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at start which adapter serves each port, so that nobody has to guess what a process is running on. */
@Component
final class StartReport {

  private static final Logger log = LoggerFactory.getLogger(StartReport.class);

  private final PortfolioSettings settings;
  private final Adapters adapters;
  private final FirstUser firstUser;
  private final Environment environment;

  StartReport(PortfolioSettings settings, Adapters adapters, FirstUser firstUser, Environment environment) {
    this.settings = settings;
    this.adapters = adapters;
    this.firstUser = firstUser;
    this.environment = environment;
  }

  /** What serves the ports. */
  @Component
  record Adapters(Database database, BlobStore blobs, ImageProcessor images, EmailTransport mail) {}

  /** Whether somebody is needed who may sign in, and what they must know. */
  @Component
  record FirstUser(Users users, SetupCode code) {}

  void print(Duration taken) {
    log.info("phase {} (gallery), role {}", settings.phase(), settings.role().name().toLowerCase(Locale.ROOT));
    log.info("  catalogue  PostgreSQL{} at {}", settings.embedded() ? ", embedded," : "",
        adapters.database.url().shown());
    log.info("  pictures   {}", adapters.blobs);
    log.info("  renderer   {}", adapters.images);
    log.info("  e-mail     {}", adapters.mail);
    log.info("  edge cache {}", settings.edge().map(Object::toString).orElse("none"));
    log.info("Ready in {} ms: {}/gallery", taken.toMillis(), address());
    if (firstUser.users.isEmpty())
      log.info("Nobody can sign in yet. Make your account at {}{} with the code {}", address(), SetupController.PAGE,
          firstUser.code.shown());
  }

  private String address() {
    return settings.web().publicUrl().map(Object::toString)
        .orElseGet(() -> "http://localhost:" + environment.getProperty("local.server.port", "3000"));
  }
}
