package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.RenderedPicture;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;

/**
 * Writes a photograph's rights, and nothing else, into its encoded files. The pixels stay byte for byte, whatever encoder made
 * them; the preview, which pages contain as text, stays as it is.
 */
final class RightsWriter {

  private RightsWriter() {}

  /** The picture with its rights in every file; the picture itself when there are none. */
  static RenderedPicture write(RenderedPicture picture, PhotoRights rights) {
    var blocks = RightsBlocks.of(rights);
    if (blocks.isEmpty()) return picture;
    return new RenderedPicture(picture.renditions().stream().map(each -> with(each, blocks)).toList(),
        picture.preview(), picture.dominantColor(), picture.crop().map(crop -> with(crop, blocks)));
  }

  /**
   * One file with its rights; the file itself when there are none.
   *
   * @param file as an encoder wrote it, without EXIF or XMP
   * @throws IllegalArgumentException when it is not of this format
   */
  static byte[] into(ImageFormat format, byte[] file, PhotoRights rights) {
    var blocks = RightsBlocks.of(rights);
    return blocks.isEmpty() ? file : into(format, file, blocks);
  }

  private static Encoded with(Encoded encoded, RightsBlocks blocks) {
    return new Encoded(encoded.format(), encoded.width(), encoded.height(),
        into(encoded.format(), encoded.content(), blocks));
  }

  private static byte[] into(ImageFormat format, byte[] file, RightsBlocks blocks) {
    return switch (format) {
      case JPEG -> JpegRights.into(file, blocks);
      case WEBP -> WebpRights.into(file, blocks);
      case PNG -> PngRights.into(file, blocks);
      case GIF -> throw new IllegalArgumentException("GIF is read only");
    };
  }
}
