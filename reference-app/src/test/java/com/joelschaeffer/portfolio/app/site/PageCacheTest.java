package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogChange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are made once, and again when the catalogue changes. */
class PageCacheTest {

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private final AtomicInteger lists = new AtomicInteger();
  private volatile Runnable whileListing = () -> {};

  @BeforeEach
  void hear() {
    site.changes().hear();
    site.exhibit(3);
    site.catalog(this::counting);
  }

  @Test
  void makesAPageOnce() {
    var first = site.keptPage("/gallery");
    var second = site.keptPage("/gallery");

    assertThat(second.body()).isEqualTo(first.body()).contains("Work 3");
    assertThat(lists).hasValue(1);
  }

  @Test
  void makesItAgainAfterAChange() {
    site.keptPage("/gallery");
    site.exhibit(site.work("A new work", 900, 600));

    site.changes().tell(new CatalogChange.Everything());

    assertThat(site.keptPage("/gallery").body()).contains("A new work");
  }

  @Test
  void trustsNothingWhileItHearsNothing() {
    site.keptPage("/gallery");
    site.exhibit(site.work("A new work", 900, 600));

    site.changes().deafen();

    assertThat(site.keptPage("/gallery").body()).contains("A new work");
  }

  @Test
  void givesThePageAsItWasWhileTheDatabaseIsAway() {
    var before = site.keptPage("/gallery");
    site.loseDatabase();
    site.changes().deafen();

    var meanwhile = site.keptPage("/gallery");
    var unknown = site.keptPage("/gallery?page=2");

    assertThat(meanwhile.statusCode()).isEqualTo(200);
    assertThat(meanwhile.body()).isEqualTo(before.body());
    assertThat(meanwhile.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(unknown.statusCode()).isEqualTo(503);
  }

  @Test
  void makesAPageOnceForAllWhoAskAtOnce() {
    var everybodyAsked = new CountDownLatch(20);
    whileListing = () -> await(everybodyAsked);

    var answers = AtOnce.run(20, number -> {
      everybodyAsked.countDown();
      return site.keptPage("/gallery");
    });

    assertThat(answers.results()).hasSize(20).extracting(HttpResponse::statusCode).containsOnly(200);
    assertThat(lists).hasValue(1);
  }

  @Test
  void doesNotKeepWhatChangedWhileItWasMade() {
    whileListing = () -> site.changes().tell(new CatalogChange.Everything());
    site.keptPage("/gallery");

    site.keptPage("/gallery");

    assertThat(lists).hasValue(2);
  }

  @Test
  void whatOthersAddToAnAddressMakesNoOtherPage() {
    var page = site.keptPage("/gallery");

    var marked = site.keptPage("/gallery?utm_source=post&fbclid=1%3Cscript%3E&category");

    assertThat(marked.body()).isEqualTo(page.body());
    assertThat(site.keptPage("/gallery?fbclid=2").body()).isEqualTo(page.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/gallery", "/gallery?featured=true", "/gallery?q=work", "/series", "/artwork/work-1",
    "/about",
    "/contact", "/contact?work=work-1", "/sitemap.xml", "/robots.txt", "/feed.xml"})
  void isTheSameForEverybody(String path) {
    site.page(Examples.page("About"));
    var plain = site.keptPage(path);

    var visitor = site.keptPage(path, "Cookie", "theme=purple; cart_count=3; __Host-cart=x; payload-token=y",
        "User-Agent", "Somebody", "Accept-Language", "de", "Referer", "https://example.com/", "X-Forwarded-For",
        "192.0.2.1");

    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(visitor.body()).isEqualTo(plain.body());
    assertThat(visitor.headers().firstValue("ETag")).isEqualTo(plain.headers().firstValue("ETag"));
    assertThat(visitor.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void aThemeMakesAPageThatIsTheVisitorsOwn(String theme) {
    var shared = site.keptPage("/gallery");

    var own = site.keptPage("/gallery", "Cookie", "theme=" + theme);

    assertThat(own.headers().firstValue("Cache-Control")).contains("private, no-cache");
    assertThat(site.keptPage("/gallery").body()).isEqualTo(shared.body());
  }

  @ParameterizedTest
  @CsvSource({"/,300", "/gallery,300", "/series,300", "/artwork/work-1,3600"})
  void saysHowLongCachesMayKeepIt(String path, int seconds) {
    var headers = site.keptPage(path).headers();

    assertThat(headers.firstValue("Cache-Control")).contains("public, max-age=0, s-maxage=" + seconds);
    assertThat(headers.firstValue("Vary")).contains("Accept-Encoding");
    assertThat(headers.firstValue("Link").orElseThrow())
        .matches("</assets/site\\.[0-9a-f]+\\.css>; rel=preload; as=style");
    assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gzip, deflate, br"})
  void isNotSentToWhoeverHasIt(String encodings) {
    var first = site.keptPage("/gallery", "Accept-Encoding", encodings);
    var tag = first.headers().firstValue("ETag").orElseThrow();

    var again = site.keptPage("/gallery", "Accept-Encoding", encodings, "If-None-Match", "\"other\", W/" + tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);
    assertThat(again.headers().firstValue("Cache-Control")).isPresent();
    assertThat(first.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(!encodings.isEmpty());
  }

  @Test
  void plainAndCompressedHaveTagsOfTheirOwn() {
    var tags = Stream.of("identity", "gzip", "br")
        .map(coding -> site.keptPage("/gallery", "Accept-Encoding", coding).headers().firstValue("ETag").orElseThrow());

    assertThat(tags).doesNotHaveDuplicates();
  }

  @Test
  void keepsNoFailure() {
    assertThat(site.keptPage("/artwork/later").statusCode()).isEqualTo(404);
    site.exhibit(site.work("Later", 900, 600));

    assertThat(site.keptPage("/artwork/later").statusCode()).isEqualTo(200);
  }

  private Catalog counting(Catalog catalog) {
    return (Catalog) Proxy.newProxyInstance(Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("list") && arguments[1] instanceof PageRequest page && page.size() > 12) {
            lists.incrementAndGet();
            whileListing.run();
          }
          try {
            return method.invoke(catalog, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
