package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Block;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Walks the segments of a JPEG up to its first scan.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, annex B</a>
 */
final class JpegFile {

  private static final int SOI = 0xd8;
  static final int EOI = 0xd9;
  static final int SOS = 0xda;
  static final int DQT = 0xdb;
  static final int DRI = 0xdd;
  static final int DHT = 0xc4;
  private static final int JPG = 0xc8;
  static final int DAC = 0xcc;
  static final int SOF0 = 0xc0;
  static final int SOF1 = 0xc1;
  static final int SOF2 = 0xc2;
  static final int SOF9 = 0xc9;
  static final int SOF10 = 0xca;
  private static final int SOF15 = 0xcf;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP13 = 0xed;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;
  private static final int COMMENT = 0xfe;
  private static final String PROFILE_MARK = "ICC_PROFILE\0";
  private static final String XMP_MARK = "http://ns.adobe.com/xap/1.0/\0";
  private static final String PHOTOSHOP_MARK = "Photoshop 3.0\0";
  private static final String ADOBE_MARK = "Adobe";
  private static final int ADOBE_BYTES = 12;
  /** All tables a JPEG can have take 3 kB; some writers repeat them. */
  private static final int MAX_TABLES = 1 << 16;
  private static final int MAX_PHOTOSHOP = 1 << 20;

  /** Of a pixel that is decoded with all others: raw and converted. */
  private static final long WHOLE_BYTES = 8;
  /** 200 hold 13 MB; millions of empty ones would fill the memory with their positions. */
  private static final int MAX_SEGMENTS = 10_000;

  /** The part from the first scan to the end mark. */
  record Scans(long end, int count) {}

  private final FileBytes file;
  private final Splice tables = new Splice();
  private final Map<Integer, long[]> profileParts = new TreeMap<>();
  private final Splice profileSegments = new Splice();
  private final Splice exif = new Splice();
  private final Splice xmp = new Splice();
  private final Splice photoshop = new Splice();
  private final Splice adobe = new Splice();
  private int profilePartCount;
  private boolean jfif;
  private boolean rgb;
  private int adobeTransform = -1;
  private long frame;
  private int frameKind;
  private long scan;

  private JpegFile(FileBytes file) {
    this.file = file;
  }

  static ParsedPicture parse(FileBytes file) throws IOException, RefusedPicture {
    var jpeg = new JpegFile(file);
    jpeg.walk();
    return jpeg.picture();
  }

  /** Everything that decoding needs, from the start of the picture to its end mark. */
  Splice decodable(Scans scans, boolean withProfile) {
    var splice = new Splice().own(0xff, SOI);
    if (withProfile) splice.all(profileSegments).all(adobe);
    else if (rgb) splice.own(0xff, APP14, 0, 2 + ADOBE_BYTES).own(ADOBE_MARK).own(0, 100, 0, 0, 0, 0, 0);
    else
      // an own one, since thumbnails and wrong lengths in it have upset decoders; it only says: this is YCbCr
      splice.own(0xff, APP0, 0, 16).own("JFIF\0").own(1, 1, 0, 0, 1, 0, 1, 0, 0);
    return splice.all(tables).range(scan, scans.end);
  }

  /**
   * Whether three channels are red, green and blue, by the rules of libjpeg. Decided once, so that both decoders agree; the
   * JDK's is told by a header of ours.
   */
  private boolean isRgb() throws IOException, RefusedPicture {
    if (jfif) return false;
    if (adobeTransform >= 0) return adobeTransform == 0;
    return file.u8(frame + 6) == 'R' && file.u8(frame + 9) == 'G' && file.u8(frame + 12) == 'B';
  }

  /** A decoder of ours for this scale; empty when there is none for this kind of JPEG. */
  Optional<PixelReader> scaled(int shrink) throws IOException, RefusedPicture {
    var found = JpegTables.of(tables.load(file, MAX_TABLES));
    if (found.isEmpty()) return Optional.empty();
    var scaled = found.get().frame().flatMap(each -> ScaledFrame.of(each, shrink, rgb));
    if (scaled.isEmpty()) return Optional.empty();
    var header = scaled.get().frame();
    int headerBytes = file.u16(scan + 2);
    var first = ScanHeader.of(file.bytes(scan + 4, headerBytes - 2), header);
    if (header.progressive() || header.arithmetic() || first.parts().size() < header.channels().size())
      return Optional.of(new StoredJpegDecoder(file, scan, found.get(), scaled.get()));
    var bits = new EntropyBits(file, scan + 2 + headerBytes);
    return Optional.of(new ScaledJpegDecoder(found.get(), first, bits, scaled.get()));
  }

  private void walk() throws IOException, RefusedPicture {
    long position = 2;
    int segments = 0;
    while (scan == 0) {
      if (file.u8(position) != 0xff) throw RefusedPicture.corrupt("its JPEG segments are out of order");
      int marker = file.u8(position + 1);
      if (marker == 0xff) { // fill byte
        position++;
      } else if (isAlone(marker)) {
        position += 2;
      } else {
        int length = file.u16(position + 2);
        if (length < 2 || marker == EOI) throw RefusedPicture.corrupt("it holds no picture");
        if (position + 2 + length > file.size()) throw RefusedPicture.truncated("its header is cut off");
        if (++segments > MAX_SEGMENTS) throw RefusedPicture.corrupt("it has more than " + MAX_SEGMENTS + " segments");
        segment(marker, position, position + 2 + length);
        position += 2 + length;
      }
    }
    if (frame == 0) throw RefusedPicture.corrupt("its size is missing");
  }

  private void segment(int marker, long from, long to) throws IOException, RefusedPicture {
    long data = from + 4;
    switch (marker) {
      case SOS -> scan = from;
      case APP0 -> jfif |= file.has("JFIF\0", data);
      case APP1 -> {
        if (exif.isEmpty() && file.has(ExifOrientation.PREAMBLE, data))
          exif.range(data + ExifOrientation.PREAMBLE.length(), to);
        else if (xmp.isEmpty() && file.has(XMP_MARK, data)) xmp.range(data + XMP_MARK.length(), to);
      }
      case APP2 -> {
        if (file.has(PROFILE_MARK, data) && to - data > PROFILE_MARK.length() + 2) profilePart(from, to);
      }
      case APP13 -> {
        if (file.has(PHOTOSHOP_MARK, data)) photoshop.range(data + PHOTOSHOP_MARK.length(), to);
      }
      case APP14 -> {
        if (to - data < ADOBE_BYTES || !file.has(ADOBE_MARK, data)) return;
        adobe.range(from, to);
        adobeTransform = file.u8(data + ADOBE_BYTES - 1);
      }
      default -> {
        if (marker >= SOF0 && marker <= SOF15 && marker != DHT && marker != JPG && marker != DAC) {
          frame = data;
          frameKind = marker;
        }
        if ((marker < APP0 || marker > APP15) && marker != COMMENT) tables.range(from, to);
      }
    }
  }

  private void profilePart(long from, long to) throws IOException, RefusedPicture {
    long data = from + 4 + PROFILE_MARK.length();
    profilePartCount = file.u8(data + 1);
    profileParts.putIfAbsent(file.u8(data), new long[] {data + 2, to});
    profileSegments.range(from, to);
  }

  private ParsedPicture picture() throws IOException, RefusedPicture {
    int height = file.u16(frame + 1);
    int width = file.u16(frame + 3);
    int components = file.u8(frame + 5);
    if (components != 1 && components != 3 && components != 4)
      throw RefusedPicture.corrupt("it has " + components + " colour channels (needs 1, 3 or 4)");
    var samples = components == 1 ? Samples.GRAY : Samples.RGB;
    rgb = components == 3 && isRgb();
    boolean odd = components == 4 || file.u8(frame) != 8 || (frameKind > SOF2 && !isArithmetic());
    if (frameKind >= SOF9 && odd)
      throw new RefusedPicture(Reason.TYPE_NOT_ACCEPTED,
          "This is a JPEG with arithmetic coding of an unusual kind (lossless, hierarchical, 12 bits or four colours); "
              + "accepted are other JPEGs, PNG, WebP and GIF.");
    var decoder = new JpegDecoder(file, this, width, height, components, odd);
    var embedded = new Embedded(components == 4 ? Block.NONE : this::profile,
        () -> exif.load(file, ExifOrientation.MAX_BLOCK), () -> xmp.load(file, 1 << 16),
        () -> photoshop.load(file, MAX_PHOTOSHOP));
    return new ParsedPicture(ImageFormat.JPEG, width, height, ExifOrientation.of(embedded.exif().load()), false,
        samples,
        odd ? WHOLE_BYTES * width * height : decodingBytes((long) width * height, components), embedded, decoder);
  }

  /** Coded arithmetically, of a kind that is read; by no decoder of the JDK. */
  boolean isArithmetic() {
    return frameKind == SOF9 || frameKind == SOF10;
  }

  /** One scan over all components goes row by row. More scans collect the coefficients of the whole picture first. */
  private long decodingBytes(long pixels, int components) throws IOException, RefusedPicture {
    if (frameKind <= SOF1 && file.u8(scan + 4) == components) return 0;
    int largest = 1;
    int sum = 0;
    for (int i = 0; i < components; i++) {
      int sampling = file.u8(frame + 7 + 3L * i);
      int blocks = (sampling >> 4) * (sampling & 0xf);
      largest = Math.max(largest, blocks);
      sum += blocks;
    }
    // two bytes a coefficient, counted half: the JDK's lie outside the heap, for which the budget is a share of the heap, and
    // of ours about so many are kept at half the size; what a scale really takes, its reader tells
    return pixels * sum / largest;
  }

  private byte[] profile() throws IOException {
    var profile = new ByteArrayOutputStream();
    if (profileParts.size() != profilePartCount) return new byte[0];
    for (long[] part : profileParts.values())
      profile.writeBytes(new Splice().range(part[0], part[1]).load(file, 1 << 16));
    return profile.toByteArray();
  }

  /** Looks for the end mark behind the last scan: whoever appended what to the picture, its own end counts. */
  Scans scans() throws IOException, RefusedPicture {
    var segments = new JpegSegments(file, scan, (long) file.u16(frame + 1) * file.u16(frame + 3));
    while (segments.next() != EOI)
      segments.skip();
    return new Scans(segments.position(), segments.scans());
  }

  /** Whether nothing belongs to a marker but itself (T.81, B.1.1.3). */
  static boolean isAlone(int marker) {
    return marker == 1 || (marker >= 0xd0 && marker <= SOI);
  }
}
