package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.app.web.SharedFor;
import com.joelschaeffer.portfolio.app.web.SharedPage;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /feed.xml}, which feed readers ask for again and again. */
@Controller
final class FeedController {

  private static final int NEWEST = 50;

  private final CatalogIndex index;
  private final Settings settings;
  private final Feed feed;

  FeedController(CatalogIndex index, Settings settings, Feed feed) {
    this.index = index;
    this.settings = settings;
    this.feed = feed;
  }

  @GetMapping(Feed.PATH)
  View feed() {
    return SharedPage.of(feed.write(SiteSettings.read(settings), index.newest(NEWEST)), Feed.TYPE, SharedFor.ONE_HOUR);
  }
}
