package com.joelschaeffer.portfolio.app.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that can be configured, by its property and by the environment variables of the architecture this site grew from.
 * What is documented in {@code docs/configuration.md} is checked against this list.
 */
enum Variable {
  PORT("server.port", "3000", List.of("SERVER_PORT")), //
  MANAGEMENT_PORT("management.server.port", "9090", List.of("MANAGEMENT_SERVER_PORT")), //
  ROLE("portfolio.role", "all", List.of("PORTFOLIO_ROLE")), //
  PHASE("portfolio.phase", "1", List.of("PORTFOLIO_PHASE")), //
  DATABASE_URL("portfolio.catalogue.database-url",
      "postgresql://payload_user:secret@localhost:5432/portfolio?schema=payload", List.of("DATABASE_URL")), //
  CREATE_SCHEMAS("portfolio.database.create-schemas", "true", List.of()), //
  POOL_SIZE("portfolio.database.pool-size", "16", List.of()), //
  DATA_DIRECTORY("portfolio.data-dir", "/var/lib/portfolio", List.of("PORTFOLIO_DATA_DIR")), //
  PUBLIC_URL("portfolio.public-url", "https://joelschaeffer.com",
      List.of("NEXT_PUBLIC_SERVER_URL", "PAYLOAD_PUBLIC_SERVER_URL")), //
  ALLOWED_HOSTS("portfolio.allowed-hosts", "joelschaeffer.com,www.joelschaeffer.com", List.of("ALLOWED_HOSTS")), //
  SECRET("portfolio.api.secret", "(32 or more characters nobody can guess: openssl rand -hex 32)",
      List.of("PAYLOAD_SECRET")), //
  TRUSTED_PROXIES("portfolio.trusted-proxies", "10.0.0.0/8,2400:cb00::/32", List.of("TRUSTED_PROXIES")), //
  MAIL_TRANSPORT("portfolio.mail.transport", "smtp", List.of()), //
  EMAIL_FROM("portfolio.mail.from", "noreply@joelschaeffer.com", List.of("EMAIL_FROM")), //
  CONTACT_TO("portfolio.mail.contact-to", "joel@joelschaeffer.com", List.of("CONTACT_TO")), //
  SES_REGION("portfolio.mail.ses.region", "us-east-1", List.of("AWS_SES_REGION")), //
  SMTP_HOST("portfolio.mail.smtp.host", "mail.example.com", List.of()), //
  SMTP_PORT("portfolio.mail.smtp.port", "587", List.of()), //
  SMTP_SECURITY("portfolio.mail.smtp.security", "starttls", List.of()), //
  SMTP_USER("portfolio.mail.smtp.user", "AKIAIOSFODNN7EXAMPLE", List.of("AWS_SES_SMTP_USER")), //
  SMTP_PASSWORD("portfolio.mail.smtp.password", "(the password of these SMTP credentials)",
      List.of("AWS_SES_SMTP_PASSWORD")), //
  BUCKET("portfolio.bucket.name", "joel-portfolio", List.of("CLOUDFLARE_R2_BUCKET")), //
  BUCKET_ENDPOINT("portfolio.bucket.endpoint", "https://0123abcd.r2.cloudflarestorage.com",
      List.of("CLOUDFLARE_R2_ENDPOINT")), //
  BUCKET_KEY("portfolio.bucket.access-key-id", "0123456789abcdef", List.of("CLOUDFLARE_R2_ACCESS_KEY_ID")), //
  BUCKET_SECRET("portfolio.bucket.secret-access-key", "(64 hexadecimal digits)",
      List.of("CLOUDFLARE_R2_SECRET_ACCESS_KEY")), //
  BUCKET_REGION("portfolio.bucket.region", "eu-central-1", List.of()), //
  ORIGINALS_BUCKET("portfolio.bucket.originals", "joel-originals", List.of("CLOUDFLARE_R2_ORIGINALS_BUCKET")), //
  MEDIA_PUBLIC_URL("portfolio.media.public-url", "https://cdn.joelschaeffer.com", List.of("MEDIA_PUBLIC_URL")), //
  CLOUDFLARE_TOKEN("portfolio.edge.cloudflare.api-token", "(an API token with the permission Cache Purge)",
      List.of("CLOUDFLARE_API_TOKEN")), //
  CLOUDFLARE_ZONE("portfolio.edge.cloudflare.zone-id", "023e105f4ecef8ad9ca31a8372d0c353",
      List.of("CLOUDFLARE_ZONE_ID")), //
  IMAGES("portfolio.images", "java", List.of("PORTFOLIO_IMAGES")), //
  PAGE_CACHE("portfolio.page-cache", "16", List.of()), //
  MEDIA_SWEEP("portfolio.media.sweep", "dry-run", List.of()), //
  SWEEP_GRACE("portfolio.media.sweep-grace-minutes", "60", List.of()), //
  MEDIA_MOVE("portfolio.media.move-to", "bucket", List.of()), //
  DEMO("portfolio.demo", "off", List.of("PORTFOLIO_DEMO")), //
  IMPORT("portfolio.import", "/home/joel/photographs", List.of()), //
  IMPORT_EXIT("portfolio.import.exit", "true", List.of());

  private final String property;
  private final String example;
  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> environment;

  Variable(String property, String example, List<String> environment) {
    this.property = property;
    this.example = example;
    this.environment = environment;
  }

  String property() {
    return property;
  }

  String example() {
    return example;
  }

  List<String> environment() {
    return environment;
  }

  /** The variable that is set by this property. */
  static Optional<Variable> ofProperty(String property) {
    return Stream.of(values()).filter(variable -> variable.property.equals(property)).findFirst();
  }
}
