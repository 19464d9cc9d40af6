package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.Original;
import com.joelschaeffer.portfolio.core.media.OriginalFile;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.Refusal;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.core.media.RenditionFile;
import com.joelschaeffer.portfolio.core.media.Upload;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Added;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.FinishedPicture;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.NewMedia;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Unfinished;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The library of photographs: rows in the database, bytes in the object store. Thread-safe. A row is written first, then its
 * objects, then the row becomes ready; so whatever dies in between leaves a row that names what it left, and nobody sees it. No
 * database connection is held while a picture is rendered or an object written.
 */
public final class MediaService implements MediaLibrary {

  private final PostgresMedia rows;
  private final PictureObjects objects;
  private final ImageProcessor images;
  private final TemporaryFolder temporary;
  private final AtomicInteger uploads = new AtomicInteger();

  MediaService(PostgresMedia rows, PictureObjects objects, ImageProcessor images, TemporaryFolder temporary) {
    this.rows = rows;
    this.objects = objects;
    this.images = images;
    this.temporary = temporary;
  }

  @Override
  public UploadResult upload(Actor actor, Upload upload) {
    actor.require(Permission.WRITE_MEDIA);
    uploads.incrementAndGet();
    try {
      return receive(actor, upload);
    } finally {
      uploads.decrementAndGet();
    }
  }

  /** Whether an upload is under way in this process. */
  boolean isReceiving() {
    return uploads.get() > 0;
  }

  private UploadResult receive(Actor actor, Upload upload) {
    try (var file = spooled(upload)) {
      if (file.bytes() == 0)
        return refused(Reason.EMPTY, "The file is empty; a photograph as JPEG, PNG, WebP or GIF is needed.");
      if (file.bytes() > Upload.MAX_BYTES)
        return refused(Reason.TOO_LARGE,
            "The file is larger than %d MB; export it smaller.".formatted(Upload.MAX_BYTES / (1024 * 1024)));
      return switch (images.probe(file.file())) {
        case Probe.Refused(var refusal) -> new UploadResult.Refused(refusal);
        case Probe.Accepted(var header) -> take(actor, upload, file, header);
      };
    }
  }

  private SpooledUpload spooled(Upload upload) {
    try {
      return SpooledUpload.of(upload.content(), Upload.MAX_BYTES, temporary);
    } catch (IOException failed) {
      throw new UnavailableException("upload_interrupted",
          "The upload ended before all of it arrived; nothing was kept.", failed);
    }
  }

  @Override
  public Optional<Media> find(MediaId id) {
    return rows.find(id);
  }

  @Override
  public Optional<Media> findByContent(ContentHash hash) {
    return rows.findByContent(hash);
  }

  @Override
  public Optional<RenditionFile> open(PictureId picture, int width, ImageFormat format) {
    return objects.open(picture, width, format)
        .map(blob -> new RenditionFile(blob.content(), blob.length(), blob.file()));
  }

  @Override
  public List<Integer> widths(PictureId picture, ImageFormat format) {
    return rows.widths(picture, format);
  }

  @Override
  public Optional<OriginalFile> openOriginal(Actor actor, MediaId id) {
    actor.require(Permission.READ_ORIGINALS);
    return rows.find(id).map(media -> objects.linkToOriginal(media.original()).<OriginalFile>map(OriginalFile.Link::new)
        .orElseGet(() -> opened(media)));
  }

  private OriginalFile opened(Media media) {
    return objects.openOriginal(media.original().hash())
        .map(blob -> new OriginalFile.Opened(blob.content(), blob.length()))
        .orElseThrow(() -> new UnavailableException("original_lost",
            "The original of photograph %d is not in the object store.".formatted(media.id().value()), null));
  }

  @Override
  public int discardUnfinished(Actor actor) {
    actor.require(Permission.WRITE_MEDIA);
    return (int) rows.unfinished(actor.label()).stream().filter(this::discard).count();
  }

  private UploadResult take(Actor actor, Upload upload, SpooledUpload file, ImageHeader header) {
    var filename = Filename.of(upload.filename(), header.format());
    var metadata = images.metadata(file.file());
    var original = new Original(filename.numbered(0), header.format(), file.bytes(), header.width(), header.height(),
        file.hash());
    var plan = PictureSizes.atOnce(header, metadata.rights());
    if (plan.widths().isEmpty())
      return refused(Reason.TOO_MANY_PIXELS, "A picture of %d x %d pixels is too long and thin to be shown; crop it."
          .formatted(header.width(), header.height()));
    var media = new NewMedia(original, altText(upload, metadata, filename), actor.label(),
        PictureObjects.idOf(file.hash()), PictureObjects.shareIdOf(file.hash(), FocalPoint.CENTER), plan.widths(),
        metadata);
    return switch (rows.add(media, filename::numbered)) {
      case Added.Shared(var shared) -> new UploadResult.Stored(shared);
      case Added.Writing(var row) -> write(row, file, header, plan);
    };
  }

  /** Writes a row's objects, and makes it ready or takes it back. */
  private UploadResult write(Unfinished row, SpooledUpload file, ImageHeader header, RenderPlan plan) {
    try {
      objects.putOriginal(file.hash(), file.content());
      return switch (images.render(file.file(), header, plan)) {
        case Outcome.Rendered(var picture) -> finish(row, plan, picture);
        case Outcome.Refused(var refusal) -> {
          discard(row);
          yield new UploadResult.Refused(refusal);
        }
      };
    } catch (RuntimeException | Error failed) {
      discardAfter(failed, row);
      throw failed;
    }
  }

  private UploadResult finish(Unfinished row, RenderPlan plan, RenderedPicture picture) {
    var renditions = Renditions.of(plan, picture);
    objects.putRenditions(row.picture(), picture.renditions());
    var preview = Base64.getEncoder().encodeToString(picture.preview().content());
    return new UploadResult.Stored(
        rows.finish(row.id(), new FinishedPicture(picture.dominantColor(), preview, renditions)));
  }

  private boolean discard(Unfinished row) {
    return rows.discard(row, orphans -> objects.delete(row, orphans));
  }

  /** What cannot be taken back now is left to {@link #discardUnfinished}; the first failure is the one that counts. */
  private void discardAfter(Throwable failed, Unfinished row) {
    try {
      discard(row);
    } catch (RuntimeException alsoFailed) {
      failed.addSuppressed(alsoFailed);
    }
  }

  /** Never with a zero byte, which a file's metadata may hold and the database may not. */
  private static AltText altText(Upload upload, PhotoMetadata metadata, Filename filename) {
    var alt = upload.alt().orElseGet(() -> AltText.suggest(metadata, metadata.title().orElseGet(filename::words)));
    return new AltText(alt.text().replace("\0", ""), alt.generated());
  }

  private static UploadResult refused(Reason reason, String message) {
    return new UploadResult.Refused(new Refusal(reason, message));
  }
}
