package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Tries a library before it is trusted: it must read a tiny picture, and notice that another one lacks its last pixels, which
 * decoders like to pass over. A version that behaves otherwise is not used.
 */
final class NativeProof {

  private static final int WIDTH = 8;
  private static final int HEIGHT = 32;
  /** Eight pixels wide, from dark to light. */
  private static final byte[] PICTURE = Base64.getDecoder()
      .decode("/9j/4AAQSkZJRgABAgAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0P"
          + "EyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAAgAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAA"
          + "Bv/EABkQAAIDAQAAAAAAAAAAAAAAAAAUESFhQf/aAAgBAQAAPwAillCNLsCJLLEaWH//2Q==");
  private static final int FIRST = 26;
  private static final int LAST = 246;
  private static final int TOLERANCE = 3;
  private static final int CUT_BYTES = 5;
  private static final int END_MARK = 2;

  private NativeProof() {}

  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  private record InMemory(byte[] bytes) implements PlainFile {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public int read(long position, byte[] into, int wanted) {
      int count = Math.min(wanted, bytes.length - (int) position);
      System.arraycopy(bytes, (int) position, into, 0, count);
      return count;
    }
  }

  /** @throws NativeFailure when the library cannot be trusted */
  static void check(NativeCodec codec) throws NativeFailure {
    var samples = samples(codec, PICTURE);
    if (!near(samples.getFirst(), FIRST) || !near(samples.getLast(), LAST))
      throw new NativeFailure("it reads other pixels than it should");
    try {
      samples(codec, cut());
    } catch (NativeFailure asItShould) {
      return;
    }
    throw new NativeFailure("it does not notice that a picture is cut off");
  }

  /** The first sample of each row. */
  private static List<Byte> samples(NativeCodec codec, byte[] jpeg) throws NativeFailure {
    var picture = new ParsedPicture(ImageFormat.JPEG, WIDTH, HEIGHT, 1, false, Samples.GRAY, 0, Embedded.NONE,
        sink -> {});
    var found = new ArrayList<Byte>();
    try {
      codec.decode(picture, new InMemory(jpeg), 1, row -> found.add(row[0]));
    } catch (IOException e) {
      throw new NativeFailure("it cannot read: " + e);
    }
    if (found.size() != HEIGHT) throw new NativeFailure("it reads " + found.size() + " rows of " + HEIGHT);
    return found;
  }

  private static byte[] cut() {
    byte[] jpeg = Arrays.copyOf(PICTURE, PICTURE.length - CUT_BYTES);
    System.arraycopy(PICTURE, PICTURE.length - END_MARK, jpeg, jpeg.length - END_MARK, END_MARK);
    return jpeg;
  }

  private static boolean near(byte sample, int expected) {
    return Math.abs((sample & 0xff) - expected) <= TOLERANCE;
  }
}
