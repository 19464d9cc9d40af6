package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import org.springframework.stereotype.Component;

/** The page "About" that a site begins with, for its owner to rewrite. */
@Component
public final class AboutPage {

  private static final Slug ADDRESS = new Slug("about");

  private final ContentPages pages;
  private final Settings settings;

  AboutPage(ContentPages pages, Settings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  /** Says who the photographer is, in the words the site begins with; leaves a page that is there as it is. */
  void introduce(Actor actor) {
    var site = SiteSettings.read(settings);
    write(actor, RichText.paragraphs(site.name() + "\n\n" + site.statement()));
  }

  /** Says this; leaves a page that is there as it is. */
  void write(Actor actor, RichText text) {
    if (pages.findBySlug(ADDRESS).isEmpty()) pages.create(actor, new ContentPageText("About", ADDRESS, text));
  }
}
