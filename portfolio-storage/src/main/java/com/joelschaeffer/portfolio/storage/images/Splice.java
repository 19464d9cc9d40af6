package com.joelschaeffer.portfolio.storage.images;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The pieces of a file that a decoder needs, in order, with bytes of our own between them. Comments, metadata, thumbnails
 * and whatever is appended to the picture stay outside: no decoder ever sees them.
 */
final class Splice {

  private record Piece(boolean own, long start, long from, long length) {}

  private final List<Piece> pieces = new ArrayList<>();
  private final ByteArrayOutputStream ownBytes = new ByteArrayOutputStream();
  private long length;

  /** Appends bytes {@code from} (inclusive) to {@code to} (exclusive) of the file. */
  Splice range(long from, long to) {
    return add(false, from, to - from);
  }

  /** Appends bytes that are not in the file, each given as 0 to 255. */
  Splice own(int... bytes) {
    long from = ownBytes.size();
    for (int value : bytes)
      ownBytes.write(value);
    return add(true, from, bytes.length);
  }

  /** Appends a text that is not in the file. */
  Splice own(String ascii) {
    return own(ascii.chars().toArray());
  }

  /** Appends a number that is not in the file, in four bytes, the lowest first. */
  Splice ownLittleEndian(long value) {
    return own((int) value & 0xff, (int) (value >> 8) & 0xff, (int) (value >> 16) & 0xff, (int) (value >> 24) & 0xff);
  }

  /** Appends all pieces of another splice of the same file. */
  Splice all(Splice other) {
    for (var piece : other.pieces)
      if (piece.own) own(other.ownSlice(piece));
      else
        range(piece.from, piece.from + piece.length);
    return this;
  }

  long length() {
    return length;
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** The pieces as one array; empty when they are longer than {@code limit}. */
  byte[] load(FileBytes file, int limit) throws IOException {
    if (length > limit) return new byte[0];
    var all = new byte[(int) length];
    read(file, 0, all, 0, all.length);
    return all;
  }

  /** Reads at a position of the spliced whole. Returns the number of bytes read, -1 at the end. */
  int read(FileBytes file, long position, byte[] into, int offset, int wanted) throws IOException {
    if (position >= length) return wanted == 0 ? 0 : -1;
    int done = 0;
    for (int i = indexOf(position); i < pieces.size() && done < wanted; i++) {
      var piece = pieces.get(i);
      long skip = position + done - piece.start;
      int count = (int) Math.min(wanted - done, piece.length - skip);
      if (piece.own) System.arraycopy(ownBytes.toByteArray(), (int) (piece.from + skip), into, offset + done, count);
      else if (file.read(piece.from + skip, into, offset + done, count) < count)
        throw new IOException("the file became shorter while it was read");
      done += count;
    }
    return done;
  }

  private Splice add(boolean own, long from, long count) {
    if (count > 0) pieces.add(new Piece(own, length, from, count));
    length += Math.max(0, count);
    return this;
  }

  private int[] ownSlice(Piece piece) {
    var bytes = ownBytes.toByteArray();
    var slice = new int[(int) piece.length];
    for (int i = 0; i < slice.length; i++)
      slice[i] = bytes[(int) piece.from + i] & 0xff;
    return slice;
  }

  private int indexOf(long position) {
    int low = 0;
    int high = pieces.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pieces.get(middle).start <= position) low = middle;
      else
        high = middle - 1;
    }
    return low;
  }
}
