package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Orphans;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Unfinished;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where a photograph's bytes lie in the object store, and under which names. */
final class PictureObjects {

  /** What every width exists as. */
  static final List<ImageFormat> FORMATS = List.of(ImageFormat.JPEG, ImageFormat.WEBP);

  /** Changes whenever the same original would become other bytes, so that no address ever changes what it shows. */
  private static final String PIPELINE = "1";

  private final BlobStore blobs;

  PictureObjects(BlobStore blobs) {
    this.blobs = blobs;
  }

  /** The first 128 bits of what the original, the pipeline and the crop hash to. */
  static PictureId idOf(ContentHash original) {
    var recipe = "original=%s;pipeline=%s;crop=none".formatted(original.hex(), PIPELINE);
    var digest = Sha256.digest().digest(recipe.getBytes(StandardCharsets.UTF_8));
    return new PictureId(HexFormat.of().formatHex(digest, 0, 16));
  }

  void putOriginal(SpooledUpload upload) {
    try (var content = upload.open()) {
      blobs.put(keyOf(upload.hash()), content, upload.bytes());
    } catch (IOException unclosable) {
      throw new UnavailableException("upload_lost",
          "The temporary file of an upload cannot be closed.", unclosable);
    }
  }

  void putRenditions(PictureId picture, RenderedPicture rendered) {
    for (var made : rendered.renditions())
      blobs.put(keyOf(picture, made.width(), made.format()), new ByteArrayInputStream(made.content()),
          made.content().length);
  }

  Optional<BlobStore.Blob> open(PictureId picture, int width, ImageFormat format) {
    return width < 1 ? Optional.empty() : blobs.open(keyOf(picture, width, format));
  }

  /** Removes what a discarded row named and no other row names. */
  void delete(Unfinished row, Orphans orphans) {
    if (orphans.renditions()) for (var width : row.widths())
      for (var format : FORMATS)
        blobs.delete(keyOf(row.picture(), width, format));
    if (orphans.original()) blobs.delete(keyOf(row.original()));
  }

  private static BlobKey keyOf(ContentHash original) {
    return new BlobKey("originals/" + original.hex());
  }

  private static BlobKey keyOf(PictureId picture, int width, ImageFormat format) {
    return new BlobKey("media/%s/%d.%s".formatted(picture.hex(), width, format.extension()));
  }
}
