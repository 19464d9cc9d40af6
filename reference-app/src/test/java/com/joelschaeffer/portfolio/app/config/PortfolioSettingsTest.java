package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.joelschaeffer.portfolio.app.config.PortfolioSettings.Demo;
import com.joelschaeffer.portfolio.app.config.PortfolioSettings.MediaTask;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PortfolioSettingsTest {

  @Test
  void nothingSetMeansAnEmbeddedSite() {
    var settings = read();

    assertThat(settings.embedded()).isTrue();
    assertThat(settings.createSchemas()).isTrue();
    assertThat(settings.phase()).isEqualTo(1);
    assertThat(settings.start().demo()).isEqualTo(Demo.AUTO);
    assertThat(settings.dataDirectory()).isEqualTo(Path.of("portfolio-data").toAbsolutePath());
  }

  @Test
  void takesTheSeedsVariables() {
    var settings = read("DATABASE_URL",
        "postgresql://payload_user:p%40ss@db.example.com:5433/joel?schema=catalogue&sslmode=require",
        "NEXT_PUBLIC_SERVER_URL", "https://Example.com/", "ALLOWED_HOSTS", "example.com, www.example.com",
        "MEDIA_PUBLIC_URL",
        "https://cdn.example.com");

    var database = settings.database().orElseThrow();
    assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example.com:5433/joel?sslmode=require");
    assertThat(database.user()).isEqualTo("payload_user");
    assertThat(database.password()).isEqualTo("p@ss");
    assertThat(database.schema()).isEqualTo("catalogue");
    assertThat(settings.createSchemas()).isFalse();
    assertThat(settings.web().publicUrl()).contains(URI.create("https://example.com"));
    assertThat(settings.web().allowedHosts()).containsExactlyInAnyOrder("example.com", "www.example.com");
    assertThat(settings.web().mediaUrl()).contains(URI.create("https://cdn.example.com"));
  }

  @Test
  void aPropertyComesBeforeTheEnvironment() {
    assertThat(read("portfolio.public-url", "https://a.example", "NEXT_PUBLIC_SERVER_URL", "https://b.example").web()
        .publicUrl())
        .contains(URI.create("https://a.example"));
  }

  @Test
  void aBlankValueCountsAsNotSet() {
    assertThat(read("DATABASE_URL", "  ").embedded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "DATABASE_URL | mysql://a:b@c/d | must begin with postgresql://",
    "DATABASE_URL | postgresql://host/db | has no user",
    "DATABASE_URL | postgresql://u:geheim@host:5432 | must name one database",
    "DATABASE_URL | postgresql://u:se cret@host/db | is not an address",
    "DATABASE_URL | postgresql://u:se/cret@host/db | has no host that can be read",
    "DATABASE_URL | postgresql://u:geheim@host/db?schema=Bad-Name | names the schema \"Bad-Name\"",
    "DATABASE_URL | postgresql://u:geheim@host/db?schema=django | belongs to the backend",
    "DATABASE_URL | postgresql://u:geheim@host/db?sslmode=maybe | sslmode=maybe",
    "DATABASE_URL | postgresql://u:geheim@host/db?timeout=3 | unknown parameter \"timeout\"",
    "NEXT_PUBLIC_SERVER_URL | joelschaeffer.com | must be an address that begins with https://",
    "NEXT_PUBLIC_SERVER_URL | https://joelschaeffer.com/shop | without a path",
    "MEDIA_PUBLIC_URL | ftp://cdn | must be an address",
    "ALLOWED_HOSTS | https://example.com | is not a host name",
    "PORTFOLIO_ROLE | backend | must be one of all, site, api",
    "PORTFOLIO_ROLE | api | begins with phase 2",
    "PORTFOLIO_PHASE | 0 | whole number from 1 to 3",
    "PORTFOLIO_PHASE | 3 | phase 1 only",
    "PORTFOLIO_DEMO | yes | must be one of auto, on, off",
    "PORTFOLIO_IMAGES | sharp | must be one of auto, java, vips",
    "portfolio.database.pool-size | many | whole number from 4 to 500",
    "SERVER_PORT | http | whole number from 0 to 65535",
    "MANAGEMENT_SERVER_PORT | 70000 | whole number from -1 to 65535",
    "portfolio.database.create-schemas | ja | must be true or false",
    "portfolio.import | /no/such/folder | not a directory that exists",
    "portfolio.import.exit | true | is set without portfolio.import",
    "CLOUDFLARE_R2_BUCKET | joel | also needs CLOUDFLARE_R2_ENDPOINT, CLOUDFLARE_R2_ACCESS_KEY_ID, CLOUDFLARE_R2_SECRET_ACCESS_KEY",
    "CLOUDFLARE_R2_SECRET_ACCESS_KEY | geheim | also needs CLOUDFLARE_R2_BUCKET",
    "portfolio.bucket.region | auto | also needs CLOUDFLARE_R2_BUCKET",
    "portfolio.media.sweep-grace-minutes | -1 | whole number from 0 to 10080",
    "portfolio.media.sweep | now | must be one of dry-run, run",
    "portfolio.media.move-to | bucket | needs the bucket's settings",
    "TRUSTED_PROXIES | 10.0.0.0/8, proxy.example.com | has \"proxy.example.com\", which is neither an address nor a network",
    "portfolio.impot | /tmp | is not a setting"})
  void saysOfAWrongValueWhatIsWrong(String name, String value, String fault) {
    assertThatThrownBy(() -> read(name, value)).isInstanceOf(ConfigurationException.class).hasMessageContaining(fault)
        .hasMessageStartingWith(name).hasMessageNotContaining("\n").message()
        .satisfies(message -> assertThat(message).doesNotContain("geheim", "se cret", "se/cret"));
  }

  @Nested
  class OfBuckets {

    @Test
    void takesTheSeedsVariables() {
      var bucket = read(with("CLOUDFLARE_R2_ORIGINALS_BUCKET", "joel-originals")).bucket().orElseThrow();

      assertThat(bucket.pictures().bucket()).isEqualTo("joel");
      assertThat(bucket.pictures().endpoint().uri()).isEqualTo(URI.create("https://0123.r2.cloudflarestorage.com"));
      assertThat(bucket.pictures().endpoint().region()).isEqualTo("auto");
      assertThat(bucket.originals().orElseThrow().bucket()).isEqualTo("joel-originals");
      assertThat(bucket.toString()).doesNotContain("geheim");
    }

    @Test
    void readsWhatIsToBeDoneToAllPictures() {
      assertThat(read(with("portfolio.media.move-to", "bucket")).upkeep().task()).contains(MediaTask.MOVE_TO_BUCKET);
      assertThat(read("portfolio.media.sweep", "dry-run").upkeep().task()).contains(MediaTask.SWEEP_DRY_RUN);
      assertThat(read().upkeep().task()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
      "CLOUDFLARE_R2_BUCKET | Joel_Pictures | 3 to 63 lower-case letters",
      "CLOUDFLARE_R2_ENDPOINT | 0123.r2.cloudflarestorage.com | not an address such as https://host",
      "CLOUDFLARE_R2_ENDPOINT | https://0123.r2.cloudflarestorage.com/joel | goes on after the host",
      "CLOUDFLARE_R2_ACCESS_KEY_ID | a b | contains a space",
      "CLOUDFLARE_R2_ORIGINALS_BUCKET | joel | names the bucket of the pictures"})
    void saysWhatIsWrong(String name, String value, String fault) {
      assertThatThrownBy(() -> read(with(name, value))).isInstanceOf(ConfigurationException.class)
          .hasMessageStartingWith(name).hasMessageContaining(fault).hasMessageNotContaining("geheim");
    }

    @Test
    void refusesTwoTasksAtOnce() {
      assertThatThrownBy(() -> read("portfolio.media.sweep", "run", "portfolio.import", "/tmp"))
          .hasMessageContaining("one after the other");
    }

    private static String[] with(String name, String value) {
      var settings = new LinkedHashMap<>(Map.of("CLOUDFLARE_R2_BUCKET", "joel", "CLOUDFLARE_R2_ENDPOINT",
          "https://0123.r2.cloudflarestorage.com", "CLOUDFLARE_R2_ACCESS_KEY_ID", "id",
          "CLOUDFLARE_R2_SECRET_ACCESS_KEY", "geheim"));
      settings.put(name, value);
      return settings.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
          .toArray(String[]::new);
    }
  }

  @Nested
  class OfTheEdge {

    private static final String ZONE = "023e105f4ecef8ad9ca31a8372d0c353";
    private static final String TOKEN = "geheim-geheim-geheim-geheim";

    @Test
    void thereIsNoneUnlessOneIsSet() {
      assertThat(read().edge()).isEmpty();
    }

    @Test
    void takesZoneAndToken() {
      var zone = read("CLOUDFLARE_ZONE_ID", ZONE.toUpperCase(Locale.ROOT), "CLOUDFLARE_API_TOKEN", TOKEN,
          "NEXT_PUBLIC_SERVER_URL",
          "https://example.com").edge().orElseThrow();

      assertThat(zone).hasToString("Cloudflare zone " + ZONE);
      assertThat(zone.token()).isEqualTo(TOKEN);
      assertThat(zone.api()).isEqualTo(URI.create("https://api.cloudflare.com/client/v4"));
    }

    @Test
    void bothBelongTogether() {
      assertThatThrownBy(() -> read("CLOUDFLARE_API_TOKEN", TOKEN)).hasMessageStartingWith("CLOUDFLARE_API_TOKEN")
          .hasMessageContaining("CLOUDFLARE_ZONE_ID").hasMessageNotContaining(TOKEN);
      assertThatThrownBy(() -> read("CLOUDFLARE_ZONE_ID", ZONE)).hasMessageStartingWith("CLOUDFLARE_ZONE_ID")
          .hasMessageContaining("CLOUDFLARE_API_TOKEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CLOUDFLARE_ZONE_ID | example.com | must be 32 hexadecimal digits",
      "CLOUDFLARE_API_TOKEN | geheim geheim geheim geheim | one word", "CLOUDFLARE_API_TOKEN | geheim | one word",
      "NEXT_PUBLIC_SERVER_URL | '' | whose pages are purged"})
    void saysWhatIsWrong(String name, String value, String fault) {
      var settings = new LinkedHashMap<>(
          Map.of("CLOUDFLARE_ZONE_ID", ZONE, "CLOUDFLARE_API_TOKEN", TOKEN, "NEXT_PUBLIC_SERVER_URL",
              "https://example.com"));
      settings.put(name, value);
      var words = settings.entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
          .toArray(String[]::new);

      assertThatThrownBy(() -> read(words)).isInstanceOf(ConfigurationException.class).hasMessageContaining(fault)
          .hasMessageNotContaining("geheim");
    }
  }

  @Nested
  class InProduction {

    @Test
    void namesEveryDevelopmentDefault() {
      assertThatThrownBy(() -> read("spring.profiles.active", "production")).hasMessageContainingAll("DATABASE_URL",
          "PORTFOLIO_DATA_DIR",
          "NEXT_PUBLIC_SERVER_URL", "ALLOWED_HOSTS", "AWS_SES_SMTP_USER");
    }

    @Test
    void startsWhenEverythingIsSet() {
      var settings = read("spring.profiles.active", "production", "DATABASE_URL", "postgresql://u:p@h/d",
          "PORTFOLIO_DATA_DIR", "/srv/x",
          "NEXT_PUBLIC_SERVER_URL", "https://example.com", "ALLOWED_HOSTS", "example.com", "portfolio.mail.smtp.host",
          "localhost", "EMAIL_FROM", "noreply@example.com");

      assertThat(settings.web().publicUrl()).isPresent();
    }

    @Test
    void refusesAPlainHttpAddress() {
      assertThatThrownBy(() -> read("spring.profiles.active", "production", "DATABASE_URL", "postgresql://u:p@h/d",
          "PORTFOLIO_DATA_DIR",
          "/srv/x", "NEXT_PUBLIC_SERVER_URL", "http://example.com", "ALLOWED_HOSTS", "example.com"))
          .hasMessageContaining("NEXT_PUBLIC_SERVER_URL").hasMessageNotContaining("ALLOWED_HOSTS");
    }
  }

  private static PortfolioSettings read(String... namesAndValues) {
    return PortfolioSettings.read(VariablesOf.environment(namesAndValues));
  }
}
