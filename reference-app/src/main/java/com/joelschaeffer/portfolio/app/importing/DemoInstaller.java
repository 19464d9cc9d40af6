package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.app.demo.DemoPicture;
import com.joelschaeffer.portfolio.app.demo.DemoWork;
import com.joelschaeffer.portfolio.app.demo.DemoWorks;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import com.joelschaeffer.portfolio.core.settings.Setting;
import com.joelschaeffer.portfolio.core.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills a fresh site with the demonstration works: drawn one after the other and taken in like any photograph, while the site already
 * answers. Interrupted, it goes on at the next start; once done, or once photographs were imported, it never begins again by itself.
 */
@Component
public final class DemoInstaller {

  private static final Logger log = LoggerFactory.getLogger(DemoInstaller.class);
  private static final Actor DEMO = Actor.system("demo");
  private static final String GROUP = "demo";
  private static final String STATE = "state";
  /** One of each series before the second of any, so that the first rows of the gallery show all of them. */
  private static final List<DemoWork> MIXED = DemoWorks.all().stream().sorted(Comparator.comparingInt(DemoWork::number))
      .toList();

  private final MediaLibrary library;
  private final Catalog catalog;
  private final CatalogAdmin admin;
  private final AboutPage about;
  private final Settings settings;
  private final ArtworkMaker artworks;
  private final SeriesFinder series;

  DemoInstaller(MediaLibrary library, Catalog catalog, CatalogAdmin admin, AboutPage about, Settings settings,
      ArtworkMaker artworks,
      SeriesFinder series) {
    this.library = library;
    this.catalog = catalog;
    this.admin = admin;
    this.about = about;
    this.settings = settings;
    this.artworks = artworks;
    this.series = series;
  }

  /** How far the demonstration is on this database. */
  private enum State {
    DRAWING, INSTALLED, DECLINED
  }

  /** Keeps the demonstration from beginning by itself: the site has an owner's photographs now. */
  void never() {
    if (state().filter(State.INSTALLED::equals).isEmpty()) save(State.DECLINED);
  }

  /**
   * Draws what is missing. To be called by one process at a time.
   *
   * @param always  even on a site that has, or had, works
   * @param stopped asked before each work; the rest is left to the next start when it says yes
   */
  void run(boolean always, BooleanSupplier stopped) {
    if (!always && !wanted()) return;
    if (state().filter(State.DRAWING::equals).isEmpty()) save(State.DRAWING);
    library.discardUnfinished(DEMO);
    writeAboutPage();
    log.info("Drawing {} demonstration works; the site answers meanwhile", MIXED.size());
    var intake = new Intake(library, admin, DEMO);
    for (var work : MIXED) {
      if (stopped.getAsBoolean()) return;
      if (catalog.findBySlug(slug(work)).isPresent()) continue;
      install(work, intake);
      log.info("Demonstration: {} of {}, \"{}\"", MIXED.indexOf(work) + 1, MIXED.size(), work.title());
    }
    save(State.INSTALLED);
  }

  private boolean wanted() {
    return state().map(State.DRAWING::equals)
        .orElseGet(() -> catalog.list(ArtworkFilter.ALL, PageRequest.first(1)).total() == 0);
  }

  private void install(DemoWork work, Intake intake) {
    var file = draw(work);
    try {
      switch (intake.take(new Photograph(file, work.title(), Optional.of(work.series().title())))) {
        case Intake.Result.Ready(var media) -> publish(work, media);
        case Intake.Result.Known() -> log.debug("\"{}\" is there under another address", work.title());
        case Intake.Result.Refused(var reason) ->
          throw new IllegalStateException(work.title() + " was refused: " + reason);
      }
    } finally {
      delete(file);
    }
  }

  private void publish(DemoWork work, Media media) {
    var category = series.find(DEMO, work.series().title(), work.series().statement());
    artworks.publish(DEMO, media, work.title(), content -> {
      category.ifPresent(content::category);
      return content.featured(work.featured()).printOptions(DemoPrints.of(work));
    });
  }

  private void writeAboutPage() {
    var text = RichText
        .paragraphs(
            """
              This is a fresh site. The eighteen photographs in it were never taken: they were drawn by a program when the site was started \
              for the first time, so that there is something to look at.

              Everything else is real. Each picture went the way your own will go: checked, turned upright, scaled, described by the words \
              in its own metadata, hung in a series, priced as a print.""")
        .and(RichText.paragraphs(
            "Start the site once with --portfolio.import and a folder of photographs. Titles, captions and dates "
                + "are read from the files, series from the sub-folders.")
            .under(2, "Your own photographs"));
    about.write(DEMO, text);
  }

  private Optional<State> state() {
    return settings.find(GROUP).map(Setting::value).map(value -> State.valueOf(String.valueOf(value.get(STATE))));
  }

  private void save(State state) {
    settings.save(DEMO, GROUP, settings.find(GROUP).map(Setting::version).orElse(0L), Map.of(STATE, state.name()));
  }

  private static Slug slug(DemoWork work) {
    return Slug.from(work.title()).orElseThrow();
  }

  private static Path draw(DemoWork work) {
    try {
      var file = Files.createTempFile(slug(work).value(), ".jpg");
      return Files.write(file, DemoPicture.jpeg(work));
    } catch (IOException full) {
      throw new UnavailableException("temporary_file",
          "A temporary file cannot be written (" + full.getMessage() + ").", full);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException left) {
      log.debug("{} is left for the system to clean up", file, left);
    }
  }
}
