package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.storage.postgres.PostgresServices;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * The core's catalogue services, kept in PostgreSQL and an object store. Thread-safe; everything is built once.
 *
 * <pre>{@code
 * var database = CatalogueDatabase.of(dataSource, "payload");
 * database.migrate(true);
 * var blobs = DirectoryBlobStore.at(Path.of("pictures"), Clock.systemUTC());
 * var storage = PortfolioStorage.create(database, blobs, images, Clock.systemUTC());
 *
 * var admin = Actor.system("import");
 * try (var file = Files.newInputStream(Path.of("dunes.jpg"))) {
 *   var upload = new Upload("dunes.jpg", file, Optional.of(AltText.of("Dunes under a low sun")));
 *   if (storage.mediaLibrary().upload(admin, upload) instanceof UploadResult.Stored(var media)) {
 *     var dunes = ArtworkContent.titled("Dunes", new Slug("dunes")).mainImage(media.id())
 *         .status(ArtworkStatus.PUBLISHED);
 *     storage.catalogAdmin().create(admin, dunes.build(), Placement.FIRST);
 *   }
 * }
 * var gallery = storage.catalog().list(ArtworkFilter.ALL, PageRequest.first(36));
 * }</pre>
 */
public final class PortfolioStorage {

  private final Parts parts;
  private final TemporaryFolder temporary;
  private final MediaService media;
  private final PictureLadder ladder;
  private final MediaSweep sweep;

  private PortfolioStorage(Parts parts, TemporaryFolder temporary) {
    this.parts = parts;
    this.temporary = temporary;
    media = new MediaService(parts.services.media(), parts.objects, parts.images, temporary);
    var renderer = new OriginalRenderer(parts.objects, parts.images, temporary);
    ladder = new PictureLadder(parts.services.ladder(), parts.objects, renderer);
    sweep = new MediaSweep(parts.services, parts.objects, renderer, parts.clock);
  }

  private record Parts(PostgresServices services, PictureObjects objects, ImageProcessor images, Clock clock) {}

  /**
   * Puts the services together; asks neither database nor object store anything yet.
   *
   * @param database whose tables are up to date, see {@link CatalogueDatabase#migrate}
   * @param clock    gives the times that are stored
   */
  public static PortfolioStorage create(CatalogueDatabase database, BlobStore blobs, ImageProcessor images,
      Clock clock) {
    Objects.requireNonNull(blobs, "blobs");
    Objects.requireNonNull(images, "images");
    var services = PostgresServices.of(database.dataSource(), database.schema(), clock);
    return new PortfolioStorage(new Parts(services, new PictureObjects(blobs), images, clock),
        TemporaryFolder.ofTheSystem());
  }

  /** The same, with files on their way in this folder instead of the system's, where those of killed processes would stay. */
  public PortfolioStorage with(TemporaryFolder folder) {
    return new PortfolioStorage(parts, folder);
  }

  /** What is set for the whole site, for those who must know it before they choose an object store. */
  public static Settings settings(CatalogueDatabase database, Clock clock) {
    return PostgresServices.of(database.dataSource(), database.schema(), clock).settings();
  }

  /**
   * Who may sign in, and who has. Thread-safe.
   *
   * @param hasher what passwords are kept by; of an existing database the same as before, or one that knows its hashes
   */
  public static Accounts accounts(CatalogueDatabase database, PasswordHasher hasher, Clock clock) {
    return PostgresServices.accounts(database.dataSource(), database.schema(), hasher, clock);
  }

  /** The original of the photograph that was added last, for those who look for the store that has it; empty without photographs. */
  public static Optional<BlobKey> newestOriginal(CatalogueDatabase database, Clock clock) {
    return PostgresServices.of(database.dataSource(), database.schema(), clock).media().newestOriginal()
        .map(PictureObjects::keyOf);
  }

  /** What visitors see of the catalogue. */
  public Catalog catalog() {
    return parts.services.catalog();
  }

  /** What is done to the catalogue. */
  public CatalogAdmin catalogAdmin() {
    return parts.services.catalogAdmin();
  }

  /** The photographs. */
  public MediaLibrary mediaLibrary() {
    return media;
  }

  /** Makes the sizes that new photographs still lack; to be called now and then, and after uploads. */
  public PictureLadder pictureLadder() {
    return ladder;
  }

  /** Whether this process is taking an upload at this moment: what can wait then should, since both need memory. */
  public boolean isReceiving() {
    return media.isReceiving();
  }

  /** Brings rows and objects together again after crashes; to be called once a day or so. */
  public MediaSweep mediaSweep() {
    return sweep;
  }

  /** Prepares to copy all objects from one store to another. */
  public BlobMove move(BlobStore from, BlobStore to) {
    return BlobMove.between(from, to).with(temporary);
  }

  /** The visible works for what lists them all. */
  public CatalogIndex catalogIndex() {
    return parts.services.catalogIndex();
  }

  /** The text pages. */
  public ContentPages contentPages() {
    return parts.services.contentPages();
  }

  /** What the owner sets for the whole site. */
  public Settings settings() {
    return parts.services.settings();
  }
}
