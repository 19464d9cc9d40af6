package com.joelschaeffer.portfolio.app;

import com.joelschaeffer.portfolio.app.Browser.Visitor;
import com.joelschaeffer.portfolio.app.Browser.Window;
import com.joelschaeffer.portfolio.app.importing.FolderImport;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.util.FileSystemUtils;

/** A site with forty photographs, one of them sold as prints, and a browser to look at it: once for all browser tests. */
final class ExhibitedSite implements BeforeAllCallback {

  static final int WORKS = 40;
  static final String WORK_WITH_PRINTS = "/artwork/evening-light-003";

  private static final ExhibitedSite SHARED = new ExhibitedSite();
  private static final int PATIENCE_SECONDS = 60;

  private Optional<Running> running = Optional.empty();

  private ExhibitedSite() {}

  static ExhibitedSite shared() {
    return SHARED;
  }

  /** The first class that needs it starts it; it ends with the last test of all. */
  @Override
  public void beforeAll(ExtensionContext context) {
    running = Optional.of(context.getRoot().getStore(Namespace.create(ExhibitedSite.class))
        .computeIfAbsent(Running.class, key -> start(), Running.class));
  }

  private static Running start() {
    var directory = temporaryDirectory();
    var site = RunningSite.start(directory.resolve("data"));
    PhotographFolder.fill(directory.resolve("photographs"), WORKS);
    site.part(FolderImport.class).run(directory.resolve("photographs"), () -> false);
    offerPrints(site);
    site.part(ContentPages.class).create(Actor.system("test"), new ContentPageText("About", new Slug("about"),
        RichText.paragraphs("Joel photographs coasts.\n\nHe prints what he likes.")));
    awaitAllWidths(site);
    return new Running(site, new Browser());
  }

  private static Path temporaryDirectory() {
    try {
      var directory = Files.createTempDirectory("exhibited");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
      return directory;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An import sells nothing yet; one work shows what a price list looks like. */
  private static void offerPrints(RunningSite site) {
    var admin = site.part(CatalogAdmin.class);
    var slug = new Slug(WORK_WITH_PRINTS.substring(WORK_WITH_PRINTS.lastIndexOf('/') + 1));
    var work = site.part(Catalog.class).findBySlug(slug).orElseThrow().artwork();
    admin.update(Examples.owner(), work.id(), work.revision().version(),
        work.content().edit().printOptions(Examples.printOptions()).build());
  }

  /** What pages weigh is known when the further sizes are there. */
  private static void awaitAllWidths(RunningSite site) {
    for (int waited = 0; waited < PATIENCE_SECONDS * 10; waited++) {
      if (site.get("/gallery").body().split("/320\\.webp", -1).length > 36) return;
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
    throw new AssertionError("the further sizes were not made within " + PATIENCE_SECONDS + " s");
  }

  String url(String path) {
    return requests().url(path).toString();
  }

  /** Without a browser. */
  RunningSite requests() {
    return running.orElseThrow().site;
  }

  Window open(Visitor visitor) {
    return running.orElseThrow().browser.open(visitor);
  }

  /** A page, when all of it is there. */
  Window visit(String path, Visitor visitor) {
    var window = open(visitor);
    window.page().navigate(url(path));
    return window;
  }

  private record Running(RunningSite site, Browser browser) implements AutoCloseable {
    @Override
    public void close() {
      browser.close();
      site.close();
    }
  }
}
