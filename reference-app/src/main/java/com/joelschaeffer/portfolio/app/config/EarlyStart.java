package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.config.PortfolioSettings.Images;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.images.ImageLimits;
import com.joelschaeffer.portfolio.storage.images.JavaImageProcessor;
import com.joelschaeffer.portfolio.storage.images.VipsImageProcessor;
import com.joelschaeffer.portfolio.storage.images.VipsImageProcessor.Discovery;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What takes a while and needs nothing of the application: the database starts and gets its tables, and the library for pictures is
 * looked for, while the application is put together.
 */
final class EarlyStart implements AutoCloseable {

  private final CompletableFuture<Database> database;
  private final CompletableFuture<Void> tables;
  private final CompletableFuture<ImageProcessor> images;

  private EarlyStart(PortfolioSettings settings) {
    database = inBackground("start-database", () -> Database.open(settings));
    tables = database.thenAccept(opened -> migrate(opened, settings));
    images = inBackground("start-images", () -> {
      NativeMemory.keepSmall();
      return imageProcessor(settings.images(), VipsImageProcessor::discover);
    });
  }

  /** Begins. */
  static EarlyStart begin(PortfolioSettings settings) {
    return new EarlyStart(settings);
  }

  /**
   * The database, its tables up to date.
   *
   * @throws ConfigurationException when it cannot be reached
   */
  Database database() {
    await(tables);
    return await(database);
  }

  /**
   * What renders pictures.
   *
   * @throws ConfigurationException when libvips is demanded and missing
   */
  ImageProcessor images() {
    return await(images);
  }

  @Override
  public void close() {
    try {
      database.join().close();
    } catch (CompletionException neverOpened) {
      // whoever asked for it was told
    }
  }

  static ImageProcessor imageProcessor(Images wanted, Function<ImageLimits, Discovery> discovery) {
    var limits = ImageLimits.defaults();
    if (wanted == Images.JAVA) return JavaImageProcessor.create(limits);
    return switch (discovery.apply(limits)) {
      case Discovery.Found(var processor) -> processor;
      case Discovery.Missing(var reason) when wanted == Images.VIPS -> throw ConfigurationException
          .of(Variable.IMAGES.property(), "is vips, but " + reason, "auto");
      case Discovery.Missing(var reason) -> JavaImageProcessor.create(limits);
    };
  }

  private static void migrate(Database database, PortfolioSettings settings) {
    database.patiently(source -> {
      var catalogue = CatalogueDatabase.of(source, database.url().schema());
      catalogue.migrate(settings.createSchemas());
      JobTables.migrate(catalogue, source);
    });
  }

  private static <T> CompletableFuture<T> inBackground(String name, Supplier<T> work) {
    var result = new CompletableFuture<T>();
    Thread.ofPlatform().name(name).daemon().start(() -> result.completeAsync(work, Runnable::run));
    return result;
  }

  private static <T> T await(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) throw cause;
      throw failed;
    }
  }
}
