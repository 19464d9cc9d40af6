package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.io.IOException;
import java.util.Arrays;

/**
 * Walks the chunks of a PNG. Text chunks are stepped over unread, however much they would inflate to.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG, third edition</a>
 */
final class PngFile {

  /** Encoders write a chunk for every 4 to 32 kB; millions of tiny ones would fill the memory with their positions. */
  private static final int MAX_CHUNKS = 100_000;
  private static final int MAX_BLOCK = 1 << 20;
  private static final String XMP_KEYWORD = "XML:com.adobe.xmp\0";

  private final FileBytes file;
  private final Splice data = new Splice();
  private final Splice palette = new Splice();
  private final Splice transparency = new Splice();
  private final Splice profile = new Splice();
  private final Splice exif = new Splice();
  private final Splice xmp = new Splice();
  private boolean animated;
  private boolean ended;

  private PngFile(FileBytes file) {
    this.file = file;
  }

  static ParsedPicture parse(FileBytes file) throws IOException, RefusedPicture {
    var png = new PngFile(file);
    if (!file.has("IHDR", 12)) throw RefusedPicture.corrupt("its size is missing");
    var header = PngHeader.read(file, 16);
    png.walk();
    return png.picture(header);
  }

  private void walk() throws IOException, RefusedPicture {
    long position = 8;
    int chunks = 0;
    while (!ended) {
      if (position + 12 > file.size()) throw RefusedPicture.truncated("its end mark is missing");
      long length = file.u32(position);
      if (position + 12 + length > file.size()) throw RefusedPicture.truncated("a chunk of it is cut off");
      if (++chunks > MAX_CHUNKS) throw RefusedPicture.corrupt("it has more than " + MAX_CHUNKS + " chunks");
      chunk(file.ascii(position + 4, 4), position + 8, position + 8 + length);
      position += 12 + length;
    }
    if (data.isEmpty()) throw RefusedPicture.corrupt("it holds no pixels");
  }

  private void chunk(String type, long from, long to) throws IOException, RefusedPicture {
    switch (type) {
      case "IDAT" -> data.range(from, to);
      case "PLTE" -> palette.range(from, to);
      case "tRNS" -> transparency.range(from, to);
      case "iCCP" -> profile.range(from, to);
      case "eXIf" -> exif.range(from, to);
      case "iTXt" -> {
        if (xmp.isEmpty() && file.has(XMP_KEYWORD, from)) xmp.range(from + XMP_KEYWORD.length(), to);
      }
      case "acTL" -> animated = true;
      case "IEND" -> ended = true;
      default -> {
        // says nothing about pixels
      }
    }
  }

  private ParsedPicture picture(PngHeader header) throws IOException, RefusedPicture {
    var colors = new PngColors(header, palette.load(file, 3 * 256), transparency.load(file, 256));
    if (header.indexed() && palette.isEmpty()) throw RefusedPicture.corrupt("its palette is missing");
    Samples samples = colors.samples();
    var embedded = new Embedded(this::profile, this::exif, this::xmp, ParsedPicture.Block.NONE);
    long whole = header.interlaced() ? (long) header.width() * header.height() * samples.channels() : 0;
    return new ParsedPicture(ImageFormat.PNG, header.width(), header.height(),
        ExifOrientation.of(embedded.exif().load()),
        animated, samples, whole, embedded, new PngDecoder(file, data, header, colors));
  }

  private byte[] exif() throws IOException {
    return ExifOrientation.withoutPreamble(exif.load(file, ExifOrientation.MAX_BLOCK));
  }

  /** Name, zero, compression method, deflated profile. */
  private byte[] profile() throws IOException {
    var chunk = profile.load(file, ColorProfile.MAX_BYTES);
    return Deflated.inflate(chunk, indexOfZero(chunk, 0) + 2, ColorProfile.MAX_BYTES);
  }

  /** Compression flag and method, language, zero, translated keyword, zero, text. */
  private byte[] xmp() throws IOException {
    var chunk = xmp.load(file, MAX_BLOCK);
    if (chunk.length < 2) return chunk;
    int text = indexOfZero(chunk, indexOfZero(chunk, 2) + 1) + 1;
    if (chunk[0] != 0) return Deflated.inflate(chunk, text, MAX_BLOCK);
    return Arrays.copyOfRange(chunk, Math.min(text, chunk.length), chunk.length);
  }

  private static int indexOfZero(byte[] bytes, int from) {
    int i = from;
    while (i < bytes.length && bytes[i] != 0)
      i++;
    return i;
  }
}
