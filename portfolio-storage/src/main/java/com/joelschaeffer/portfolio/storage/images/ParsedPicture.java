package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import java.io.IOException;
import java.util.Optional;

/**
 * What the parser of a format found without decoding a pixel, and how its pixels are read.
 *
 * @param width         pixels as stored, before orientation
 * @param height        pixels as stored
 * @param samples       what one pixel consists of when it is read
 * @param decodingBytes estimate of the memory that reading all pixels takes on top of what scaling takes
 */
record ParsedPicture(ImageFormat format, int width, int height, int orientation, boolean animated, Samples samples,
    long decodingBytes, Embedded embedded, PixelReader pixels) {

  /** The channels of one pixel, one byte each; alpha is the last and not multiplied in. */
  enum Samples {
    GRAY(1, false), GRAY_ALPHA(2, true), RGB(3, false), RGBA(4, true);

    private final int channels;
    private final boolean alpha;

    Samples(int channels, boolean alpha) {
      this.channels = channels;
      this.alpha = alpha;
    }

    int channels() {
      return channels;
    }

    boolean hasAlpha() {
      return alpha;
    }

    /** Channels that carry colour. */
    int colors() {
      return alpha ? channels - 1 : channels;
    }
  }

  /** Takes the rows of a picture from top to bottom. */
  interface RowSink {
    /** Takes a row of interleaved samples; the array may be reused by the caller afterwards. */
    void row(byte[] row);
  }

  /** Decodes all pixels once. */
  interface PixelReader {
    void read(RowSink sink) throws IOException, RefusedPicture;

    /**
     * A reader for when so many pixels are enough; this one itself where leaving pixels out saves nothing.
     *
     * @param mostBytes where there is a choice, it takes no more memory than this
     */
    default PixelReader reduced(int atLeastWidth, int atLeastHeight, long mostBytes)
        throws IOException, RefusedPicture {
      return this;
    }

    /** Estimate of the memory that a reader takes which {@link #reduced} made, on top of what scaling takes. */
    default long bytes() {
      return 0;
    }

    /** How many stored pixels each pixel read stands for, across and down; at the right and lower edge maybe fewer. */
    default int shrink() {
      return 1;
    }

    /**
     * What any decoder of the format would read the same pixels from; empty where decoders differ.
     *
     * @throws RefusedPicture when the file ends before its pixels do
     */
    default Optional<PlainFile> plain() throws IOException, RefusedPicture {
      return Optional.empty();
    }
  }

  /** A picture file that holds nothing but pixels. */
  interface PlainFile {
    long length();

    /** Reads at a position; returns the number of bytes read, -1 at the end. */
    int read(long position, byte[] into, int wanted) throws IOException;

    /** The pieces of a larger file. */
    static PlainFile of(FileBytes file, Splice pieces) {
      return new PlainFile() {
        @Override
        public long length() {
          return pieces.length();
        }

        @Override
        public int read(long position, byte[] into, int wanted) throws IOException {
          return pieces.read(file, position, into, 0, wanted);
        }
      };
    }
  }

  /** A block inside the file, loaded when asked for and bounded in size; empty when it is missing or larger. */
  interface Block {
    Block NONE = () -> new byte[0];

    byte[] load() throws IOException, RefusedPicture;
  }

  /**
   * The blocks beside the pixels.
   *
   * @param profile   ICC profile
   * @param exif      TIFF structure, without a preamble
   * @param xmp       XMP packet
   * @param photoshop image resources as Photoshop writes them, which hold IPTC
   */
  record Embedded(Block profile, Block exif, Block xmp, Block photoshop) {
    static final Embedded NONE = new Embedded(Block.NONE, Block.NONE, Block.NONE, Block.NONE);
  }

  /** Whether width and height change places when the picture is put upright. */
  boolean turned() {
    return orientation >= 5;
  }

  ImageHeader header() {
    return new ImageHeader(format, turned() ? height : width, turned() ? width : height, orientation, animated,
        samples.hasAlpha());
  }
}
