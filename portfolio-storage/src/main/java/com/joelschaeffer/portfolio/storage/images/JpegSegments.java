package com.joelschaeffer.portfolio.storage.images;

import java.io.IOException;

/**
 * Walks over the segments of a JPEG from its first scan to its end mark, and over the coded pixels between them. For one
 * thread.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, B.1.1</a>
 */
final class JpegSegments {

  private static final int MARK = 0xff;
  /** Each scan costs a pass over all pixels; encoders make about ten, so more than this is an attack. */
  private static final int MAX_SCANS = 50;
  /** Of all scans together; 25 of a picture of 60 megapixels. */
  private static final long MAX_PIXELS = 1_500_000_000;

  private final FileBytes file;
  private final long pixels;
  private long position;
  private int scans;

  /**
   * Starts to walk.
   *
   * @param position of the first scan
   * @param pixels   of the picture
   */
  JpegSegments(FileBytes file, long position, long pixels) {
    this.file = file;
    this.position = position;
    this.pixels = pixels;
  }

  /**
   * Goes to the next segment, or the end mark.
   *
   * @return its marker, without 0xff
   */
  int next() throws IOException, RefusedPicture {
    while (true) {
      long mark = file.find(MARK, position);
      if (mark + 1 >= file.size()) throw RefusedPicture.truncated(JpegDecoder.ROWS_MISSING);
      int marker = file.u8(mark + 1);
      position = marker == MARK ? mark + 1 : mark + 2;
      if (marker == JpegFile.SOS) countScan();
      if (marker != MARK && marker != 0 && !JpegFile.isAlone(marker)) return marker;
    }
  }

  /** What the segment holds after its length; the next one is looked for behind it. */
  byte[] content() throws IOException, RefusedPicture {
    int length = file.u16(position);
    if (length < 2) throw RefusedPicture.corrupt("a segment of it has no length");
    byte[] content = file.bytes(position + 2, length - 2);
    position += length;
    return content;
  }

  /** Steps over the segment. */
  void skip() throws IOException, RefusedPicture {
    position += file.u16(position);
  }

  /** Behind the marker, or behind what has been read of its segment. */
  long position() {
    return position;
  }

  /** Goes on from where the pixels of a scan ended. */
  void continueAt(long newPosition) {
    position = newPosition;
  }

  /** Scans so far. */
  int scans() {
    return scans;
  }

  private void countScan() throws RefusedPicture {
    scans++;
    if (scans > MAX_SCANS || (scans > 1 && scans * pixels > MAX_PIXELS))
      throw RefusedPicture.corrupt("it has more than " + (scans - 1) + " scans");
  }
}
