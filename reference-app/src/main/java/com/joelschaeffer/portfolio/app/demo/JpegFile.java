package com.joelschaeffer.portfolio.app.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a metadata packet into a JPEG file that was written without one. */
final class JpegFile {

  private static final int MARKER = 0xff;
  private static final int START_OF_IMAGE = 0xd8;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  /** Says that an APP1 segment holds XMP (XMP specification, part 3, 1.1.3). */
  private static final byte[] XMP_NAME = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
  /** Largest segment, counting its two length bytes. */
  private static final int LARGEST_SEGMENT = 0xffff;

  private JpegFile() {}

  /** A copy of the file with the packet behind its start and its JFIF header, where readers look for it. */
  static byte[] withXmp(byte[] jpeg, String packet) {
    var content = packet.getBytes(StandardCharsets.UTF_8);
    var length = 2 + XMP_NAME.length + content.length;
    if (length > LARGEST_SEGMENT)
      throw new IllegalArgumentException("XMP packet too long: " + content.length + " bytes");
    var position = behindHeader(jpeg);
    var file = new ByteArrayOutputStream(jpeg.length + length + 2);
    file.write(jpeg, 0, position);
    file.write(MARKER);
    file.write(APP1);
    file.write(length >> 8);
    file.write(length);
    file.writeBytes(XMP_NAME);
    file.writeBytes(content);
    file.write(jpeg, position, jpeg.length - position);
    return file.toByteArray();
  }

  private static int behindHeader(byte[] jpeg) {
    if (jpeg.length < 6 || at(jpeg, 0) != MARKER || at(jpeg, 1) != START_OF_IMAGE)
      throw new IllegalArgumentException("not a JPEG file");
    if (at(jpeg, 2) != MARKER || at(jpeg, 3) != APP0) return 2;
    return 4 + (at(jpeg, 4) << 8 | at(jpeg, 5));
  }

  private static int at(byte[] bytes, int index) {
    return bytes[index] & 255;
  }
}
