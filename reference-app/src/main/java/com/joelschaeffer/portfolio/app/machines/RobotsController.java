package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.SharedPage;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/**
 * {@code /robots.txt}: everything may be read but what is a visitor's or the owner's own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
@Controller
final class RobotsController {

  private static final List<String> PRIVATE = List.of("/admin", "/api/", "/account", "/cart", "/checkout", "/orders/");

  private final SharedPage page;

  RobotsController(SiteAddress address) {
    page = SharedPage.of(text(address).getBytes(StandardCharsets.UTF_8), "text/plain;charset=UTF-8", SharedFor.ONE_DAY);
  }

  @GetMapping("/robots.txt")
  View robots() {
    return page;
  }

  static String text(SiteAddress address) {
    var lines = new ArrayList<>(List.of("User-agent: *", "Allow: /"));
    PRIVATE.forEach(path -> lines.add("Disallow: " + path));
    address.absolute(SitemapController.PATH).ifPresent(url -> lines.addAll(List.of("", "Sitemap: " + url)));
    return String.join("\n", lines) + "\n";
  }
}
