package com.joelschaeffer.portfolio.app.machines;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RobotsTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void allowsAllButWhatIsPrivate() {
    var answer = SITE.send("GET", "/robots.txt");

    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public", "s-maxage=86400");
    assertThat(answer.body()).startsWith("User-agent: *\nAllow: /\n").contains("\nDisallow: /admin\n",
        "\nDisallow: /checkout\n").endsWith("\nSitemap: " + TestSite.PUBLIC + "/sitemap.xml\n");
  }

  @Test
  void namesNoSitemapWithoutAnAddress() {
    assertThat(RobotsController.text(new SiteAddress(Optional.empty(), Set.of(), Optional.empty())))
        .doesNotContain("Sitemap").contains("Allow: /");
  }
}
