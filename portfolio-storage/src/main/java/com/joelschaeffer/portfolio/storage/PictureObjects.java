package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Original;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Orphans;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Unfinished;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Where a photograph's bytes lie in the object store, and under which names. */
final class PictureObjects {

  private static final BlobHeaders PRIVATE = new BlobHeaders("application/octet-stream", "private, no-store",
      Optional.of("attachment"));
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(10);
  private static final String ORIGINALS = "originals/";
  /** What is under an address never changes. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String PICTURES = "media/";

  /** Changes whenever the same original would become other bytes, so that no address ever changes what it shows. */
  private static final String PIPELINE = "2";

  private final BlobStore originals;
  private final BlobStore pictures;

  /** @param originals nobody but this system reads; may be the same store */
  PictureObjects(BlobStore originals, BlobStore pictures) {
    this.originals = originals;
    this.pictures = pictures;
  }

  /** The picture as a whole. */
  static PictureId idOf(ContentHash original) {
    return idOf(original, "none");
  }

  /** Its share image. */
  static PictureId shareIdOf(ContentHash original, FocalPoint focus) {
    var crop = PictureSizes.shareCrop(focus);
    return idOf(original, "%dx%d at %s,%s".formatted(crop.width(), crop.height(), crop.focus().x(), crop.focus().y()));
  }

  /** The first 128 bits of what the original, the pipeline and the crop hash to. */
  private static PictureId idOf(ContentHash original, String crop) {
    var recipe = "original=%s;pipeline=%s;crop=%s".formatted(original.hex(), PIPELINE, crop);
    var digest = Sha256.digest().digest(recipe.getBytes(StandardCharsets.UTF_8));
    return new PictureId(HexFormat.of().formatHex(digest, 0, 16));
  }

  void putOriginal(ContentHash hash, BlobContent content) {
    originals.put(keyOf(hash), content, PRIVATE);
  }

  void putRenditions(PictureId picture, List<Encoded> renditions) {
    for (var made : renditions)
      pictures.put(keyOf(picture, made.width(), made.format()), BlobContent.of(made.content()),
          new BlobHeaders(made.format().mimeType(), FOR_EVER, Optional.empty()));
  }

  Optional<BlobStore.Blob> openOriginal(ContentHash hash) {
    return originals.open(keyOf(hash));
  }

  /** Only where the store can be reached without this system. */
  Optional<URI> linkToOriginal(Original original) {
    return originals.link(keyOf(original.hash()), LINK_VALIDITY, original.filename());
  }

  Optional<BlobStore.Blob> open(PictureId picture, int width, ImageFormat format) {
    return width < 1 ? Optional.empty() : pictures.open(keyOf(picture, width, format));
  }

  /** Removes what a discarded row named and no other row names. */
  void delete(Unfinished row, Orphans orphans) {
    if (orphans.renditions()) deletePicture(row.picture());
    if (orphans.original()) originals.delete(keyOf(row.original()));
  }

  /** Removes every size of a picture, whatever they are. */
  void deletePicture(PictureId picture) {
    try (var sizes = pictures.list(PICTURES + picture.hex() + '/')) {
      sizes.forEach(size -> pictures.delete(size.key()));
    }
  }

  private static BlobKey keyOf(ContentHash original) {
    return new BlobKey(ORIGINALS + original.hex());
  }

  private static BlobKey keyOf(PictureId picture, int width, ImageFormat format) {
    return new BlobKey("%s%s/%d.%s".formatted(PICTURES, picture.hex(), width, format.extension()));
  }
}
