package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.Assets;
import com.joelschaeffer.portfolio.app.web.CatalogVersion;
import com.joelschaeffer.portfolio.app.web.Kept;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.app.web.Theme;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the frame of each page. What it needs from the database is read again when it changes. Thread-safe. */
@Component
public final class PageFrames {

  static final String GALLERY = "/gallery";
  static final String SERIES = "/series";
  static final String PRINTS = "/gallery?for-sale=true";
  static final String ABOUT = "/about";
  public static final String CONTACT = "/contact";

  private static final Known UNKNOWN = new Known(SiteSettings.DEFAULT, List.of());

  private final Assets assets;
  private final SiteAddress siteAddress;
  private final Kept<Known> known;

  PageFrames(Settings settings, ContentPages pages, Assets assets, SiteAddress siteAddress, CatalogVersion version) {
    this.assets = assets;
    this.siteAddress = siteAddress;
    known = new Kept<>(version, () -> new Known(SiteSettings.read(settings), links(pages)));
  }

  /** How the site introduces itself. */
  public SiteSettings site() {
    return known.get().site;
  }

  /** The text page that states on what terms photographs may be used, if the owner wrote one. */
  Optional<String> licencePage() {
    return known.get().textPage("/licence").or(() -> known.get().textPage("/license"));
  }

  /**
   * The frame of a page.
   *
   * @param heading     what the page is called; empty for the home page
   * @param description what is on it, of any length; when empty the site's own stands for it
   * @param section the header's link the page belongs to; empty when to none
   * @param address the page's own; empty for one that stands in for another
   */
  public PageFrame frame(String heading, String description, String section, String address) {
    return frame(known.get(), heading, description, section, address);
  }

  /** A frame for when the database may not answer: made of what is known already. */
  public PageFrame frameWithoutDatabase(String heading) {
    return frame(known.lastOr(UNKNOWN), heading, "", "", "");
  }

  private PageFrame frame(Known from, String heading, String description, String section, String address) {
    var name = from.site.name();
    return new PageFrame(name, heading.isEmpty() ? name : heading + " \u2013 " + name,
        Excerpt.of(description.isBlank() && !address.isEmpty() ? from.site.statement() : description),
        from.header().stream().map(link -> link.seenFrom(section, address)).toList(),
        from.textPages.stream().map(link -> link.seenFrom(section, address)).toList(),
        new PageLook(Theme.ofCurrentRequest(), assets), head(heading.isEmpty() ? name : heading, address));
  }

  private PageHead head(String title, String path) {
    if (path.isEmpty()) return PageHead.of(title, "", Optional.empty());
    return PageHead.of(title, siteAddress.link(path), siteAddress.absolute(path));
  }

  private static List<NavLink> links(ContentPages pages) {
    return pages.list().stream().map(page -> NavLink.to(page.text().title(), "/" + page.text().slug().value()))
        .toList();
  }

  private record Known(SiteSettings site, List<NavLink> textPages) {

    Optional<String> textPage(String url) {
      return textPages.stream().map(NavLink::url).filter(url::equals).findFirst();
    }

    List<NavLink> header() {
      var links = new ArrayList<NavLink>(List.of(NavLink.to("Work", GALLERY), NavLink.to("Series", SERIES),
          NavLink.to("Prints", PRINTS)));
      if (textPages.stream().anyMatch(page -> page.url().equals(ABOUT))) links.add(NavLink.to("About", ABOUT));
      links.add(NavLink.to("Contact", CONTACT));
      return links;
    }
  }
}
