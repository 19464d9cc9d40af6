package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.Assets;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the frame of each page. What it needs from the database is read again only every few seconds. Thread-safe. */
@Component
public final class PageFrames {

  static final String GALLERY = "/gallery";
  static final String SERIES = "/series";
  static final String PRINTS = "/gallery?for-sale=true";
  static final String ABOUT = "/about";
  public static final String CONTACT = "/contact";

  /** So late may a changed name or a new text page be seen in the frame. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  private final Settings settings;
  private final ContentPages pages;
  private final Assets assets;
  private final Clock clock;
  private volatile Known known = new Known(SiteSettings.DEFAULT, List.of(), Instant.MIN);

  PageFrames(Settings settings, ContentPages pages, Assets assets, Clock clock) {
    this.settings = settings;
    this.pages = pages;
    this.assets = assets;
    this.clock = clock;
  }

  public SiteSettings site() {
    return known().site;
  }

  /**
   * The frame of a page.
   *
   * @param heading what the page is called; empty for the home page
   * @param section the header's link the page belongs to; empty when to none
   * @param address the page's own
   */
  public PageFrame frame(String heading, String description, String section, String address) {
    return frame(known(), heading, description, section, address);
  }

  /** A frame for when the database may not answer: made of what is known already. */
  public PageFrame frameWithoutDatabase(String heading) {
    return frame(known, heading, "", "", "");
  }

  private PageFrame frame(Known from, String heading, String description, String section, String address) {
    var name = from.site.name();
    return new PageFrame(name, heading.isEmpty() ? name : heading + " \u2013 " + name, description,
        from.header().stream().map(link -> link.seenFrom(section, address)).toList(),
        from.textPages.stream().map(link -> link.seenFrom(section, address)).toList(),
        assets.url("site.css"), assets.url("favicon.svg"));
  }

  private Known known() {
    var now = clock.instant();
    if (now.isBefore(known.until)) return known;
    var textPages = pages.list().stream()
        .map(page -> NavLink.to(page.text().title(), "/" + page.text().slug().value())).toList();
    known = new Known(SiteSettings.read(settings), textPages, now.plus(KEPT));
    return known;
  }

  private record Known(SiteSettings site, List<NavLink> textPages, Instant until) {

    List<NavLink> header() {
      var links = new ArrayList<NavLink>(List.of(NavLink.to("Work", GALLERY), NavLink.to("Series", SERIES),
          NavLink.to("Prints", PRINTS)));
      if (textPages.stream().anyMatch(page -> page.url().equals(ABOUT))) links.add(NavLink.to("About", ABOUT));
      links.add(NavLink.to("Contact", CONTACT));
      return links;
    }
  }
}
