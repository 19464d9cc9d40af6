package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.accounts.Tokens;
import com.joelschaeffer.portfolio.app.config.Variables.Value;
import com.joelschaeffer.portfolio.app.edge.CloudflareZone;
import com.joelschaeffer.portfolio.app.web.Network;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/**
 * The configuration, read once and known to be right.
 *
 * @param role       what this process serves
 * @param phase      1 gallery, 2 with backend, 3 with shop; at most the highest that is built
 * @param database   the catalogue's database; empty for the embedded one
 * @param createSchemas whether a missing schema is created
 * @param poolSize   connections to the database
 * @param dataDirectory what is kept on this machine
 * @param bucket     where pictures may lie instead of on this machine
 * @param images     what renders photographs
 * @param mail       how e-mail leaves the site
 * @param web        how the site is reached
 * @param edge       the network in front of the site
 * @param start      what happens once, at start
 * @param upkeep     what is done to all pictures
 */
record PortfolioSettings(Role role, int phase, Optional<DatabaseUrl> database, boolean createSchemas, int poolSize,
    Path dataDirectory, Optional<BucketSettings> bucket, Images images, MailSettings mail, Web web,
    Optional<CloudflareZone> edge, AtStart start, Upkeep upkeep) {

  /** The highest phase this version has. */
  static final int BUILT_PHASE = 1;

  private static final long MEGABYTE = 1024 * 1024;
  private static final Pattern HOST = Pattern.compile("\\.?[a-z0-9](?:[a-z0-9.-]{0,252}[a-z0-9])?|\\*|\\[[0-9a-f:.]+]");

  /**
   * How the site is reached.
   *
   * @param publicUrl    its address for visitors; empty when unknown
   * @param allowedHosts lower-case host names it answers to, {@code .example.com} with all below; empty for any
   * @param mediaUrl     where browsers fetch pictures from; empty for the site itself
   * @param pageCache    bytes for pages that are kept; 0 keeps none
   * @param trustedProxies what stands between visitors and this process and tells the truth about them
   * @param secret       what tokens of the API are signed with; empty for a key of the site's own
   */
  record Web(Optional<URI> publicUrl, Set<String> allowedHosts, Optional<URI> mediaUrl, long pageCache,
      List<Network> trustedProxies, Optional<String> secret) {

    /** Without the secret: what is printed ends in a log. */
    @Override
    public String toString() {
      return "Web[publicUrl=" + publicUrl + ", allowedHosts=" + allowedHosts + "]";
    }
  }

  /**
   * What happens once, at start.
   *
   * @param demo        whether to draw the demonstration works
   * @param importFrom  a directory of photographs to make artworks of
   * @param exitAfter   whether to end when that is done
   */
  record AtStart(Demo demo, Optional<Path> importFrom, boolean exitAfter) {}

  /**
   * What is done to all pictures.
   *
   * @param task       to be done now, and then to end
   * @param sweepGrace what is younger is left alone by a sweep
   */
  record Upkeep(Optional<MediaTask> task, Duration sweepGrace) {}

  /** What can be done to all pictures. */
  enum MediaTask {
    /** Say what a sweep would do. */
    SWEEP_DRY_RUN,
    /** Sweep. */
    SWEEP,
    /** Move them to the bucket. */
    MOVE_TO_BUCKET,
    /** Move them to the directory. */
    MOVE_TO_DIRECTORY
  }

  /** How a sweep is asked for. */
  private enum SweepWish {
    DRY_RUN, RUN
  }

  /** What renders photographs. */
  enum Images {
    /** libvips where it is installed and works, else Java. */
    AUTO,
    /** Java alone. */
    JAVA,
    /** libvips; without it the site does not start. */
    VIPS
  }

  /** Whether a fresh site shows works drawn by a program. */
  enum Demo {
    /** On the embedded database, when it has no works. */
    AUTO,
    /** On the embedded database, even after works were imported or deleted. */
    ON,
    /** Never. */
    OFF
  }

  /**
   * Reads and checks everything.
   *
   * @throws ConfigurationException with the first thing that is wrong
   */
  static PortfolioSettings read(ConfigurableEnvironment environment) {
    refuseUnknownProperties(environment);
    var variables = new Variables(environment);
    variables.number(Variable.PORT, 3000, 0, 65_535);
    // Spring Boot takes -1 for "none"
    variables.number(Variable.MANAGEMENT_PORT, 9090, -1, 65_535);
    var settings = new PortfolioSettings(role(variables), variables.number(Variable.PHASE, BUILT_PHASE, 1, 3),
        variables.map(Variable.DATABASE_URL, PortfolioSettings::database),
        variables.flag(Variable.CREATE_SCHEMAS, variables.find(Variable.DATABASE_URL).isEmpty()),
        variables.number(Variable.POOL_SIZE, 16, 4, 500),
        variables.map(Variable.DATA_DIRECTORY, PortfolioSettings::path).orElse(Path.of("portfolio-data"))
            .toAbsolutePath().normalize(),
        BucketSettings.read(variables),
        variables.word(Variable.IMAGES, Images.AUTO), MailSettings.read(variables), web(variables),
        EdgeSettings.read(variables), atStart(variables), upkeep(variables));
    settings.refuseUnbuiltPhase(variables);
    if (environment.acceptsProfiles(Profiles.of("production"))) settings.refuseDevelopmentDefaults(variables);
    if (settings.start.demo == Demo.ON && !settings.embedded())
      throw variables.find(Variable.DEMO).orElseThrow()
          .wrong("is on, but demonstration works are drawn on the embedded database only");
    return settings;
  }

  boolean embedded() {
    return database.isEmpty();
  }

  private static Role role(Variables variables) {
    var role = variables.word(Variable.ROLE, Role.ALL);
    if (role == Role.API)
      throw variables.find(Variable.ROLE).orElseThrow()
          .wrong("is api, which begins with phase 2; this version has phase 1 (roles all and site)");
    return role;
  }

  private void refuseUnbuiltPhase(Variables variables) {
    if (phase > BUILT_PHASE)
      throw variables.find(Variable.PHASE).orElseThrow()
          .wrong("is " + phase + ", but this version has phase " + BUILT_PHASE + " only");
  }

  private static DatabaseUrl database(Value value) {
    DatabaseUrl.refuseUnknown(value);
    var url = DatabaseUrl.parse(value, "payload");
    if (url.schema().equals("django"))
      throw value.wrong("names the schema django, which belongs to the backend; the catalogue needs its own");
    return url;
  }

  private static Path path(Value value) {
    try {
      return Path.of(value.text());
    } catch (InvalidPathException wrong) {
      throw value.wrong("is not a path: " + wrong.getReason());
    }
  }

  private static Web web(Variables variables) {
    return new Web(variables.origin(Variable.PUBLIC_URL), hosts(variables),
        variables.origin(Variable.MEDIA_PUBLIC_URL),
        variables.number(Variable.PAGE_CACHE, 16, 0, 4096) * MEGABYTE, proxies(variables),
        variables.map(Variable.SECRET, PortfolioSettings::secret));
  }

  private static String secret(Value value) {
    var length = value.text().getBytes(StandardCharsets.UTF_8).length;
    if (length < Tokens.MIN_KEY_BYTES)
      throw value.wrong("has %d bytes, but must have %d at least".formatted(length, Tokens.MIN_KEY_BYTES));
    return value.text();
  }

  private static List<Network> proxies(Variables variables) {
    return variables.words(Variable.TRUSTED_PROXIES).stream().filter(word -> !word.isEmpty())
        .map(word -> Network.tryParse(word).orElseThrow(() -> variables.find(Variable.TRUSTED_PROXIES).orElseThrow()
            .wrong("has \"" + word + "\", which is neither an address nor a network")))
        .toList();
  }

  private static Set<String> hosts(Variables variables) {
    var hosts = variables.words(Variable.ALLOWED_HOSTS).stream().filter(host -> !host.isEmpty())
        .map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    for (var host : hosts)
      if (!HOST.matcher(host).matches())
        throw variables.find(Variable.ALLOWED_HOSTS).orElseThrow()
            .wrong("has \"" + host + "\", which is not a host name (no scheme, no port)");
    return hosts.contains("*") ? Set.of() : Set.copyOf(hosts);
  }

  private static AtStart atStart(Variables variables) {
    var directory = variables.map(Variable.IMPORT, value -> {
      var path = path(value);
      if (!path.toFile().isDirectory())
        throw value.wrong("is \"" + value.text() + "\", which is not a directory that exists");
      if (!path.toFile().canRead()) throw value.wrong("is \"" + value.text() + "\", which this process may not read");
      return path;
    });
    var exit = variables.flag(Variable.IMPORT_EXIT, false);
    if (exit && directory.isEmpty())
      throw variables.find(Variable.IMPORT_EXIT).orElseThrow().wrong("is set without " + Variable.IMPORT.property());
    return new AtStart(variables.word(Variable.DEMO, Demo.AUTO), directory, exit);
  }

  private static Upkeep upkeep(Variables variables) {
    var grace = Duration.ofMinutes(variables.number(Variable.SWEEP_GRACE, 60, 0, 7 * 24 * 60));
    return new Upkeep(mediaTask(variables), grace);
  }

  private static Optional<MediaTask> mediaTask(Variables variables) {
    var sweep = variables.find(Variable.MEDIA_SWEEP);
    var move = variables.find(Variable.MEDIA_MOVE);
    var importFrom = variables.find(Variable.IMPORT);
    if (sweep.isPresent() && (move.isPresent() || importFrom.isPresent()))
      throw sweep.get().wrong("cannot be done together with a move or an import; one after the other");
    if (move.isPresent() && importFrom.isPresent())
      throw move.get().wrong("cannot be done together with an import; one after the other");
    if (move.isPresent() && BucketSettings.read(variables).isEmpty())
      throw move.get().wrong("needs the bucket's settings, CLOUDFLARE_R2_BUCKET and what belongs to it");
    return sweep.map(value -> switch (variables.word(Variable.MEDIA_SWEEP, SweepWish.DRY_RUN)) {
      case DRY_RUN -> MediaTask.SWEEP_DRY_RUN;
      case RUN -> MediaTask.SWEEP;
    }).or(() -> move.map(value -> switch (variables.word(Variable.MEDIA_MOVE, PictureStores.Place.BUCKET)) {
      case BUCKET -> MediaTask.MOVE_TO_BUCKET;
      case DIRECTORY -> MediaTask.MOVE_TO_DIRECTORY;
    }));
  }

  private void refuseDevelopmentDefaults(Variables variables) {
    var missing = new ArrayList<String>();
    if (embedded()) missing.add("DATABASE_URL (the embedded database is for development)");
    if (variables.find(Variable.DATA_DIRECTORY).isEmpty())
      missing.add("PORTFOLIO_DATA_DIR (the default lies in the working directory)");
    if (web.publicUrl.filter(url -> "https".equals(url.getScheme())).isEmpty())
      missing.add("NEXT_PUBLIC_SERVER_URL (an https address, for links and HSTS)");
    if (web.allowedHosts.isEmpty()) missing.add("ALLOWED_HOSTS (any host name is accepted)");
    if (mail.smtp().isEmpty())
      missing.add("AWS_SES_SMTP_USER, AWS_SES_SMTP_PASSWORD, AWS_SES_REGION (e-mail is written into files)");
    if (start.demo == Demo.ON) missing.add("PORTFOLIO_DEMO=off (demonstration works)");
    if (!missing.isEmpty())
      throw new ConfigurationException("The profile production needs: " + String.join("; ", missing) + ".");
  }

  /** A misspelt setting would be ignored silently; on the command line and in files it is refused instead. */
  private static void refuseUnknownProperties(ConfigurableEnvironment environment) {
    for (var source : environment.getPropertySources())
      if (source instanceof EnumerablePropertySource<?> listed && !source.getName().startsWith("system"))
        for (var name : listed.getPropertyNames())
        if (name.startsWith("portfolio.") && Variable.ofProperty(name).isEmpty())
          throw new ConfigurationException("%s is not a setting. Known are: %s.".formatted(name,
              List.of(Variable.values()).stream().map(Variable::property).collect(Collectors.joining(", "))));
  }
}
