package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Block;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.io.IOException;

/**
 * Walks the chunks of a WebP.
 *
 * @see <a href="https://developers.google.com/speed/webp/docs/riff_container">WebP container</a>
 */
final class WebpFile {

  private static final int MAX_BLOCK = 1 << 20;
  private static final int ALPHA_FLAG = 0x10;
  private static final int START_CODE = 0x2a019d;
  private static final int LOSSLESS_SIGN = 0x2f;

  private final FileBytes file;
  private final Splice profile = new Splice();
  private final Splice exif = new Splice();
  private final Splice xmp = new Splice();
  private final WebpFrame frame = new WebpFrame();
  private int canvasWidth;
  private int canvasHeight;
  private boolean alpha;
  private boolean extended;
  private boolean animated;

  private WebpFile(FileBytes file) {
    this.file = file;
  }

  static ParsedPicture parse(FileBytes file) throws IOException, RefusedPicture {
    var webp = new WebpFile(file);
    long end = 8 + file.u32le(4);
    if (end > file.size()) throw RefusedPicture.truncated("a part of the picture is missing");
    webp.walk(12, end);
    return webp.picture();
  }

  private void walk(long from, long end) throws IOException, RefusedPicture {
    long position = from;
    while (position + 8 <= end) {
      long length = file.u32le(position + 4);
      if (position + 8 + length > end) throw RefusedPicture.truncated("a chunk of it is cut off");
      chunk(file.ascii(position, 4), position, position + 8, position + 8 + length);
      position += 8 + length + (length & 1);
    }
  }

  private void chunk(String type, long start, long data, long end) throws IOException, RefusedPicture {
    switch (type) {
      case "VP8X" -> {
        extended = true;
        alpha = (file.u8(data) & ALPHA_FLAG) != 0;
        canvasWidth = file.u24le(data + 4) + 1;
        canvasHeight = file.u24le(data + 7) + 1;
      }
      case "VP8 " -> {
        if (!frame.isEmpty()) return;
        if (file.u24le(data + 3) != START_CODE) throw RefusedPicture.corrupt("its pixels do not begin as VP8 does");
        frame.pixels(start, end, file.u16le(data + 6) & 0x3fff, file.u16le(data + 8) & 0x3fff);
      }
      case "VP8L" -> {
        if (!frame.isEmpty()) return;
        if (file.u8(data) != LOSSLESS_SIGN) throw RefusedPicture.corrupt("its pixels do not begin as VP8L does");
        long sizes = file.u32le(data + 1);
        frame.pixels(start, end, (int) (sizes & 0x3fff) + 1, (int) (sizes >> 14 & 0x3fff) + 1);
        if (!extended) alpha = (sizes >> 28 & 1) != 0;
      }
      case "ALPH" -> frame.alpha(start, end);
      case "ANMF" -> {
        if (frame.isEmpty()) {
          frame.place(2 * file.u24le(data), 2 * file.u24le(data + 3));
          walk(data + 16, end);
        } else {
          animated = true;
        }
      }
      case "ICCP" -> first(profile, data, end);
      case "EXIF" -> first(exif, data, end);
      case "XMP " -> first(xmp, data, end);
      default -> {
        // says nothing about pixels
      }
    }
  }

  private static void first(Splice block, long from, long to) {
    if (block.isEmpty()) block.range(from, to);
  }

  private ParsedPicture picture() throws IOException, RefusedPicture {
    if (frame.isEmpty()) throw RefusedPicture.corrupt("it holds no picture");
    int width = extended ? canvasWidth : frame.width();
    int height = extended ? canvasHeight : frame.height();
    if (frame.left() + frame.width() > width || frame.top() + frame.height() > height)
      throw RefusedPicture.corrupt("a frame is larger than its picture");
    boolean covering = frame.width() == width && frame.height() == height;
    var samples = alpha || !covering ? Samples.RGBA : Samples.RGB;
    Block exifBlock = () -> ExifOrientation.withoutPreamble(exif.load(file, ExifOrientation.MAX_BLOCK));
    var embedded = new Embedded(() -> profile.load(file, ColorProfile.MAX_BYTES), exifBlock,
        () -> xmp.load(file, MAX_BLOCK), Block.NONE);
    return new ParsedPicture(ImageFormat.WEBP, width, height, ExifOrientation.of(exifBlock.load()), animated, samples,
        WebpDecoder.BYTES_PER_PIXEL * (long) frame.width() * frame.height(), embedded,
        new WebpDecoder(file, frame, width, height, samples.channels()));
  }
}
