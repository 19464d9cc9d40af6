package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.io.IOException;

/**
 * Walks the blocks of a GIF. Its size is that of its screen, on which frames are placed.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF 89a</a>
 */
final class GifFile {

  private static final int HEADER_BYTES = 13;
  private static final int EXTENSION = 0x21;
  private static final int GRAPHIC_CONTROL = 0xf9;
  private static final int IMAGE = 0x2c;
  private static final int TRAILER = 0x3b;

  /** Where the first frame lies on the screen. */
  record Frame(int x, int y, int width, int height) {}

  /** What frames are placed on. */
  record Screen(int width, int height, int channels) {}

  private final FileBytes file;
  private final Splice firstFrame = new Splice();
  private Frame frame = new Frame(0, 0, 0, 0);
  private int frames;
  private long control;

  private GifFile(FileBytes file) {
    this.file = file;
  }

  static ParsedPicture parse(FileBytes file) throws IOException, RefusedPicture {
    var gif = new GifFile(file);
    gif.walk();
    int width = file.u16le(6);
    int height = file.u16le(8);
    if (gif.frame.width() > width || gif.frame.height() > height)
      throw RefusedPicture.corrupt("a frame is larger than its picture");
    long pixels = (long) gif.frame.width() * gif.frame.height();
    var samples = gif.isTransparent(width, height) ? Samples.RGBA : Samples.RGB;
    var decoder = new GifDecoder(file, gif.firstFrame, gif.frame, new Screen(width, height, samples.channels()));
    return new ParsedPicture(ImageFormat.GIF, width, height, 1, gif.frames > 1, samples, pixels, Embedded.NONE,
        decoder);
  }

  /** Where the first frame leaves the screen free, or one of its colours stands for nothing. */
  private boolean isTransparent(int width, int height) throws IOException, RefusedPicture {
    var coversAll = frame.x() == 0 && frame.y() == 0 && frame.width() == width && frame.height() == height;
    return !coversAll || (control > 0 && (file.u8(control + 3) & 1) == 1);
  }

  private void walk() throws IOException, RefusedPicture {
    long position = HEADER_BYTES + colorTableBytes(file.u8(10));
    firstFrame.range(0, position);
    while (true) {
      if (position >= file.size()) throw RefusedPicture.truncated("its end mark is missing");
      switch (file.u8(position)) {
        case EXTENSION -> {
          if (file.u8(position + 1) == GRAPHIC_CONTROL && frames == 0) control = position;
          position = afterSubBlocks(position + 2);
        }
        case IMAGE -> position = image(position);
        case TRAILER -> {
          if (frames == 0) throw RefusedPicture.corrupt("it holds no picture");
          firstFrame.own(TRAILER);
          return;
        }
        case 0 -> position++; // padding that some writers leave between blocks
        default -> throw RefusedPicture.corrupt("its GIF blocks are out of order");
      }
    }
  }

  private long image(long from) throws IOException, RefusedPicture {
    long end = afterSubBlocks(from + 11 + colorTableBytes(file.u8(from + 9)));
    if (frames == 0) {
      frame = new Frame(file.u16le(from + 1), file.u16le(from + 3), file.u16le(from + 5), file.u16le(from + 7));
      if (control > 0) firstFrame.range(control, afterSubBlocks(control + 2));
      firstFrame.range(from, end);
    }
    frames++;
    return end;
  }

  private long afterSubBlocks(long from) throws IOException, RefusedPicture {
    long position = from;
    while (true) {
      int length = file.u8(position);
      position += 1 + length;
      if (length == 0) return position;
    }
  }

  private static long colorTableBytes(int packed) {
    return (packed & 0x80) == 0 ? 0 : 3L << ((packed & 7) + 1);
  }
}
