package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Original;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Orphans;
import com.joelschaeffer.portfolio.storage.postgres.PostgresMedia.Unfinished;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep.File;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a photograph's bytes lie in the object store, and under which names. */
final class PictureObjects {

  private static final BlobHeaders PRIVATE = new BlobHeaders("application/octet-stream", "private, no-store",
      Optional.of("attachment"));
  private static final Duration LINK_VALIDITY = Duration.ofMinutes(10);
  /** What the keys of originals begin with. */
  static final String ORIGINALS = "originals/";
  /** What is under an address never changes. */
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String PICTURES = "media/";

  private static final int PICTURE_ID_LENGTH = 32;
  private static final Pattern ORIGINAL = Pattern.compile(ORIGINALS + "[0-9a-f]{64}");
  private static final Pattern RENDITION = Pattern
      .compile(PICTURES + "[0-9a-f]{%d}/[^/]+".formatted(PICTURE_ID_LENGTH));

  /** Changes whenever the same original would become other bytes, so that no address ever changes what it shows. */
  private static final String PIPELINE = "2";

  private final BlobStore blobs;

  PictureObjects(BlobStore blobs) {
    this.blobs = blobs;
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
    blobs.put(keyOf(hash), content, PRIVATE);
  }

  void putRenditions(PictureId picture, List<Encoded> renditions) {
    for (var made : renditions)
      blobs.put(keyOf(picture, made.width(), made.format()), BlobContent.of(made.content()),
          headersOf(made.format()));
  }

  Optional<BlobStore.Blob> openOriginal(ContentHash hash) {
    return blobs.open(keyOf(hash));
  }

  /** Only where the store can be reached without this system. */
  Optional<URI> linkToOriginal(Original original) {
    return blobs.link(keyOf(original.hash()), LINK_VALIDITY, original.filename());
  }

  Optional<BlobStore.Blob> open(PictureId picture, int width, ImageFormat format) {
    return width < 1 ? Optional.empty() : blobs.open(keyOf(picture, width, format));
  }

  /** Removes what a discarded row named and no other row names. */
  void delete(Unfinished row, Orphans orphans) {
    if (orphans.renditions()) deletePicture(row.picture());
    if (orphans.original()) blobs.delete(keyOf(row.original()));
  }

  /** Removes every size of a picture, whatever they are. */
  void deletePicture(PictureId picture) {
    try (var sizes = blobs.list(PICTURES + picture.hex() + '/')) {
      sizes.forEach(size -> blobs.delete(size.key()));
    }
  }

  boolean exists(ContentHash original) {
    return blobs.exists(keyOf(original));
  }

  boolean exists(PictureId picture, File file) {
    return blobs.exists(keyOf(picture, file));
  }

  /** Removes an object that was listed. */
  void delete(Listed object) {
    blobs.delete(object.key());
  }

  /** All originals, by their hash; what has another name is none of ours. To be closed. */
  Stream<Listed> listOriginals() {
    return blobs.list(ORIGINALS).filter(object -> ORIGINAL.matcher(object.key().path()).matches());
  }

  /** All files of all pictures, by the picture's id; what has another name is none of ours. To be closed. */
  Stream<Listed> listPictures() {
    return blobs.list(PICTURES).filter(object -> RENDITION.matcher(object.key().path()).matches());
  }

  /** Whether an object of this name can have bytes of this SHA-256: originals are named by theirs. */
  static boolean isPossible(BlobKey key, String hash) {
    return !ORIGINAL.matcher(key.path()).matches() || key.path().equals(ORIGINALS + hash);
  }

  /** What is said of an object of this name; empty when it is none of ours. */
  static Optional<BlobHeaders> headersOf(BlobKey key) {
    if (ORIGINAL.matcher(key.path()).matches()) return Optional.of(PRIVATE);
    if (!RENDITION.matcher(key.path()).matches()) return Optional.empty();
    return ImageFormat.ofExtension(key.path().substring(key.path().lastIndexOf('.') + 1))
        .map(PictureObjects::headersOf);
  }

  private static BlobHeaders headersOf(ImageFormat format) {
    return new BlobHeaders(format.mimeType(), FOR_EVER, Optional.empty());
  }

  /** The hash in the name of an original that was listed. */
  static String originalOf(Listed original) {
    return original.key().path().substring(ORIGINALS.length());
  }

  /** The id in the name of a file that was listed. */
  static String pictureOf(Listed file) {
    return file.key().path().substring(PICTURES.length(), PICTURES.length() + PICTURE_ID_LENGTH);
  }

  static BlobKey keyOf(PictureId picture, File file) {
    return keyOf(picture, file.width(), file.format());
  }

  static BlobKey keyOf(ContentHash original) {
    return new BlobKey(ORIGINALS + original.hex());
  }

  private static BlobKey keyOf(PictureId picture, int width, ImageFormat format) {
    return new BlobKey("%s%s/%d.%s".formatted(PICTURES, picture.hex(), width, format.extension()));
  }
}
