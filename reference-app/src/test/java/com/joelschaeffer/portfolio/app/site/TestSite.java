package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.accounts.AttemptLimits;
import com.joelschaeffer.portfolio.app.accounts.ForgottenPasswords;
import com.joelschaeffer.portfolio.app.accounts.RequestCallers;
import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import com.joelschaeffer.portfolio.app.accounts.Tokens;
import com.joelschaeffer.portfolio.app.accounts.Visits;
import com.joelschaeffer.portfolio.app.site.contact.ContactAddresses;
import com.joelschaeffer.portfolio.app.web.Callers;
import com.joelschaeffer.portfolio.app.web.CatalogVersion;
import com.joelschaeffer.portfolio.app.web.ClientAddresses;
import com.joelschaeffer.portfolio.app.web.FormOrigin;
import com.joelschaeffer.portfolio.app.web.PageCache;
import com.joelschaeffer.portfolio.app.web.RateLimits;
import com.joelschaeffer.portfolio.app.web.Readiness;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.app.web.SiteKey;
import com.joelschaeffer.portfolio.app.web.Templates;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContentBuilder;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.catalog.Category;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import com.joelschaeffer.portfolio.core.catalog.InMemoryCatalog;
import com.joelschaeffer.portfolio.core.catalog.InMemoryCatalogIndex;
import com.joelschaeffer.portfolio.core.catalog.Placement;
import com.joelschaeffer.portfolio.core.mail.EmailService;
import com.joelschaeffer.portfolio.core.mail.InMemoryEmailService;
import com.joelschaeffer.portfolio.core.media.InMemoryMediaLibrary;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.pages.InMemoryContentPages;
import com.joelschaeffer.portfolio.core.settings.InMemorySettings;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.Authentication;
import com.joelschaeffer.portfolio.core.users.InMemoryAccounts;
import com.joelschaeffer.portfolio.core.users.PasswordResets;
import com.joelschaeffer.portfolio.core.users.PlainHasher;
import com.joelschaeffer.portfolio.core.users.Users;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Primary;

/**
 * The public pages on a real web server over services in memory. One server runs for all tests of this process; each test begins
 * with an empty catalogue.
 */
public final class TestSite implements BeforeEachCallback {

  /** Where visitors would find it. */
  public static final URI PUBLIC = URI.create("https://photographs.example");

  /** What tokens are signed with. */
  public static final byte[] TOKEN_KEY = "a key that nobody but tests knows, of 48 bytes.."
      .getBytes(StandardCharsets.UTF_8);

  private static final MutableClock CLOCK = new MutableClock();
  private static final SiteKey KEY = new SiteKey(new byte[SiteKey.LENGTH]);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final TestSite SITE = new TestSite();

  private MediaLibrary library = new InMemoryMediaLibrary(CLOCK);
  private InMemoryCatalog works = new InMemoryCatalog(library, CLOCK);
  private Catalog catalog = works;
  private ContentPages pages = new InMemoryContentPages(CLOCK);
  private Settings settings = new InMemorySettings();
  private InMemoryEmailService emails = new InMemoryEmailService();
  private RateLimits limits = (limit, key) -> Optional.empty();
  private Accounts accounts = InMemoryAccounts.create(new PlainHasher(), CLOCK);
  private Actor visitor = Actor.anonymous();
  private final ChangesDouble changes = new ChangesDouble();
  private Optional<URI> address = Optional.empty();
  private Optional<URI> keepingAddress = Optional.empty();

  private TestSite() {}

  /** The one of this process. */
  public static TestSite get() {
    return SITE;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    library = new InMemoryMediaLibrary(CLOCK);
    works = new InMemoryCatalog(library, CLOCK);
    catalog = works;
    pages = new InMemoryContentPages(CLOCK);
    settings = new InMemorySettings();
    emails = new InMemoryEmailService();
    limits = (limit, key) -> Optional.empty();
    accounts = InMemoryAccounts.create(new PlainHasher(), CLOCK);
    visitor = Actor.anonymous();
    changes.deafen();
    CLOCK.advance(Duration.ofMinutes(1));
    if (address.isEmpty()) address = Optional.of(start("--test.page-cache=0"));
  }

  /** Hangs a photograph of this size under a title; what else is known about it can be added. */
  public ArtworkContentBuilder work(String title, int width, int height) {
    return Examples.content(title).mainImage(photograph(width, height, "Seen: " + title).id())
        .status(ArtworkStatus.PUBLISHED);
  }

  public void exhibit(ArtworkContentBuilder content) {
    works.create(Examples.owner(), content.build(), Placement.LAST);
  }

  /** So many works of ratio 3:2, called "Work 1", "Work 2"… */
  public void exhibit(int count) {
    for (int number = 1; number <= count; number++)
      exhibit(work("Work " + number, 900, 600));
  }

  public Category series(String name) {
    return series(Examples.category(name));
  }

  public Category series(CategoryContent content) {
    return works.createCategory(Examples.owner(), content);
  }

  /** Gives the series of an address another name, and the address that comes from it. */
  public void renameSeries(String slug, String name) {
    var series = works.findCategory(new Slug(slug)).orElseThrow();
    works.updateCategory(Examples.owner(), series.id(), series.revision().version(), Examples.category(name));
  }

  /** Gives the work of an address another one. */
  public void moveWork(String from, String to) {
    var work = works.findBySlug(new Slug(from)).orElseThrow().artwork();
    works.update(Examples.owner(), work.id(), work.revision().version(),
        work.content().edit().slug(new Slug(to)).build());
  }

  /** Gives the text page of an address another one. */
  public void movePage(String from, String to) {
    var page = pages.findBySlug(new Slug(from)).orElseThrow();
    pages.update(Examples.owner(), page.id(), page.revision().version(),
        new ContentPageText(page.text().title(), new Slug(to), page.text().content()));
  }

  public Media photograph(int width, int height, String alt) {
    var upload = Examples.upload("photograph.jpg", Examples.photographJpeg(width, height), alt);
    return switch (library.upload(Examples.owner(), upload)) {
      case UploadResult.Stored(var media) -> media;
      case UploadResult.Refused(var refusal) -> throw new AssertionError(refusal.message());
    };
  }

  public void page(ContentPageText text) {
    pages.create(Examples.owner(), text);
  }

  public void name(String name, String statement) {
    settings.save(Examples.owner(), SiteSettings.GROUP, 0, new SiteSettings(name, statement).toMap());
  }

  /** From now on the database gives no answer. */
  public void loseDatabase() {
    catalog = failing(Catalog.class, new UnavailableException("database_unavailable", "secret host name", null));
    pages = failing(ContentPages.class, new UnavailableException("database_unavailable", "secret host name", null));
    settings = failing(Settings.class, new UnavailableException("database_unavailable", "secret host name", null));
  }

  /** From now on the catalogue is this one. */
  public void catalog(UnaryOperator<Catalog> around) {
    catalog = around.apply(catalog);
  }

  /** From now on there is a fault in the catalogue. */
  public void breakCatalog() {
    catalog = failing(Catalog.class, new IllegalStateException("secret detail"));
  }

  /** Where e-mail goes. */
  public InMemoryEmailService emails() {
    return emails;
  }

  /** From now on these limits count. */
  public void limit(RateLimits others) {
    limits = others;
  }

  /** From now on requests are those of somebody who has signed in. */
  public void visitAs(Actor actor) {
    visitor = actor;
  }

  /** Who may sign in: nobody at first. */
  public Accounts accounts() {
    return accounts;
  }

  /** What the first user must know. */
  public SetupCode setupCode() {
    return SetupCode.of(KEY);
  }

  /** A request with content. */
  public HttpResponse<String> send(String method, String path, String content, String[] headers) {
    return send(method, url(path), HttpRequest.BodyPublishers.ofString(content), headers);
  }

  /** What a client of the API sends. */
  public HttpResponse<String> json(String method, String path, String content, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return send(method, url(path), HttpRequest.BodyPublishers.ofString(content), all.toArray(String[]::new));
  }

  public void pass(Duration time) {
    CLOCK.advance(time);
  }

  /** The page at an address, as a browser asks for it. */
  public HttpResponse<String> page(String path) {
    return send("GET", path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }

  /** A page's whole address. */
  public URI url(String path) {
    return address.orElseThrow().resolve(path);
  }

  public HttpResponse<String> send(String method, String path, String... headers) {
    return send(method, url(path), HttpRequest.BodyPublishers.noBody(), headers);
  }

  /** What a form's content gets, already encoded. */
  public HttpResponse<String> submit(String path, String content, String... headers) {
    return send("POST", url(path), HttpRequest.BodyPublishers.ofString(content), headers);
  }

  /** What is sent to whoever takes these content codings, as it comes over the wire. */
  public byte[] bytes(String path, String codings) {
    try {
      return HTTP.send(HttpRequest.newBuilder(url(path)).header("Accept-Encoding", codings).build(),
          BodyHandlers.ofByteArray()).body();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static HttpResponse<String> send(String method, URI url, HttpRequest.BodyPublisher content,
      String... headers) {
    var request = HttpRequest.newBuilder(url).method(method, content);
    if (headers.length > 0) request.headers(headers);
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(method + " " + url, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(method + " " + url, stopped);
    }
  }

  /** The same page from a site that keeps pages, once it hears of changes. */
  public HttpResponse<String> keptPage(String path, String... headers) {
    return send("GET", keeping().resolve(path), HttpRequest.BodyPublishers.noBody(), headers);
  }

  /** A site that keeps pages. */
  public URI keeping() {
    if (keepingAddress.isEmpty()) keepingAddress = Optional.of(start("--test.page-cache=1000000"));
    return keepingAddress.get();
  }

  /** What tells of changes; deaf at first, and services in memory tell it nothing. */
  public ChangesDouble changes() {
    return changes;
  }

  private static URI start(String more) {
    var context = new SpringApplicationBuilder(Services.class)
        .run("--server.port=0", "--management.server.port=-1", "--spring.main.banner-mode=off", more);
    return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  private static <T> T failing(Class<T> type, RuntimeException failure) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
        (proxy, method, arguments) -> {
          throw failure;
        }));
  }

  private static <T> T current(Class<T> type, Supplier<T> service) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
        (proxy, method, arguments) -> {
          try {
            return method.invoke(service.get(), arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        }));
  }

  /** Beans that lead to whatever services the running test has. No component: the application's own scan must not find it. */
  @EnableAutoConfiguration
  @ComponentScan(basePackageClasses = {HomeController.class,
    Templates.class}, basePackages = {"com.joelschaeffer.portfolio.app.machines", "com.joelschaeffer.portfolio.app.api",
      "com.joelschaeffer.portfolio.app.admin"})
  static class Services {

    @Bean
    Catalog catalog() {
      return current(Catalog.class, () -> SITE.catalog);
    }

    @Bean
    CatalogIndex catalogIndex() {
      return current(CatalogIndex.class, () -> new InMemoryCatalogIndex(SITE.catalog));
    }

    @Bean
    MediaLibrary library() {
      return current(MediaLibrary.class, () -> SITE.library);
    }

    @Bean
    ContentPages contentPages() {
      return current(ContentPages.class, () -> SITE.pages);
    }

    @Bean
    Settings settings() {
      return current(Settings.class, () -> SITE.settings);
    }

    @Bean
    CatalogVersion catalogVersion() {
      return new CatalogVersion(SITE.changes);
    }

    @Bean
    PageCache pageCache(CatalogVersion version, @Value("${test.page-cache}") long bytes) {
      return new PageCache(version, bytes);
    }

    @Bean
    Clock clock() {
      return CLOCK;
    }

    @Bean
    PictureViews pictureViews() {
      return new PictureViews("");
    }

    @Bean
    SiteAddress siteAddress() {
      return new SiteAddress(Optional.of(PUBLIC), Set.of(), Optional.empty());
    }

    @Bean
    EmailService emails() {
      return current(EmailService.class, () -> SITE.emails);
    }

    @Bean
    RateLimits limits() {
      return current(RateLimits.class, () -> SITE.limits);
    }

    @Bean
    SiteKey siteKey() {
      return KEY;
    }

    @Bean
    ClientAddresses clientAddresses() {
      return new ClientAddresses(List.of());
    }

    @Bean
    ContactAddresses contactAddresses() {
      return new ContactAddresses(new EmailAddress("noreply@example.com"), new EmailAddress("joel@example.com"));
    }

    @Bean
    Accounts accounts() {
      return new Accounts(current(Users.class, () -> SITE.accounts.users()),
          current(Authentication.class, () -> SITE.accounts.authentication()),
          current(PasswordResets.class, () -> SITE.accounts.resets()));
    }

    @Bean
    Users users(Accounts accounts) {
      return accounts.users();
    }

    @Bean
    Authentication authentication(Accounts accounts) {
      return accounts.authentication();
    }

    @Bean
    Tokens tokens() {
      return new Tokens(TOKEN_KEY, CLOCK);
    }

    @Bean
    RequestCallers requestCallers(Tokens tokens, Authentication authentication, FormOrigin origin) {
      return new RequestCallers(tokens, authentication, origin);
    }

    /** Whoever the test says, else whoever the request shows. */
    @Bean
    @Primary
    Callers callers(RequestCallers callers) {
      return request -> SITE.visitor.equals(Actor.anonymous()) ? callers.actor(request) : SITE.visitor;
    }

    @Bean
    AttemptLimits attemptLimits(RateLimits limits) {
      return new AttemptLimits(limits);
    }

    @Bean
    Visits visits(Tokens tokens, AttemptLimits limits, SiteAddress address, ClientAddresses clients) {
      return new Visits(tokens, limits, new Visits.Site(address, clients, CLOCK));
    }

    @Bean
    ForgottenPasswords forgottenPasswords(Accounts accounts, AttemptLimits limits, EmailService emails,
        SiteAddress address) {
      return new ForgottenPasswords(accounts.resets(), limits,
          new ForgottenPasswords.Post(emails, new EmailAddress("noreply@example.com"), address));
    }

    @Bean
    SetupCode setupCode() {
      return SetupCode.of(KEY);
    }

    @Bean
    Readiness readiness() {
      return () -> true;
    }
  }
}
