package com.joelschaeffer.portfolio.storage.images;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file read at any position through one small window, so that no file is ever held as a whole. What lies past the end is
 * refused as cut off. For one thread.
 */
final class FileBytes implements Closeable {

  private static final int WINDOW = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int windowLength;

  private FileBytes(FileChannel channel, long size) {
    this.channel = channel;
    this.size = size;
  }

  static FileBytes open(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new FileBytes(channel, channel.size());
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  long size() {
    return size;
  }

  int u8(long position) throws IOException, RefusedPicture {
    if (position < windowStart || position >= windowStart + windowLength) moveWindow(position);
    return window[(int) (position - windowStart)] & 0xff;
  }

  int u16(long position) throws IOException, RefusedPicture {
    return u8(position) << 8 | u8(position + 1);
  }

  long u32(long position) throws IOException, RefusedPicture {
    return (long) u16(position) << 16 | u16(position + 2);
  }

  int u16le(long position) throws IOException, RefusedPicture {
    return u8(position + 1) << 8 | u8(position);
  }

  int u24le(long position) throws IOException, RefusedPicture {
    return u8(position + 2) << 16 | u16le(position);
  }

  long u32le(long position) throws IOException, RefusedPicture {
    return (long) u16le(position + 2) << 16 | u16le(position);
  }

  String ascii(long position, int length) throws IOException, RefusedPicture {
    return new String(bytes(position, length), StandardCharsets.ISO_8859_1);
  }

  /** Whether the text stands at the position; false past the end of the file. */
  boolean has(String text, long position) throws IOException, RefusedPicture {
    return position + text.length() <= size && ascii(position, text.length()).equals(text);
  }

  byte[] bytes(long position, int length) throws IOException, RefusedPicture {
    var bytes = new byte[length];
    if (read(position, bytes, 0, length) < length) throw RefusedPicture.truncated("a part of it is missing");
    return bytes;
  }

  /** The position of the next byte of this value, or the size of the file if there is none. */
  long find(int value, long from) throws IOException, RefusedPicture {
    long position = from;
    while (position < size) {
      if (position < windowStart || position >= windowStart + windowLength) moveWindow(position);
      for (int i = (int) (position - windowStart); i < windowLength; i++)
        if ((window[i] & 0xff) == value) return windowStart + i;
      position = windowStart + windowLength;
    }
    return size;
  }

  /** Reads up to {@code length} bytes; fewer only where the file ends. */
  int read(long position, byte[] into, int offset, int length) throws IOException {
    var buffer = ByteBuffer.wrap(into, offset, length);
    while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position() - offset) >= 0) {
      // read on until all is there or the file ends
    }
    return buffer.position() - offset;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void moveWindow(long position) throws IOException, RefusedPicture {
    if (position < 0 || position >= size) throw RefusedPicture.truncated("a part of it is missing");
    windowLength = 0;
    windowLength = read(position, window, 0, WINDOW);
    windowStart = position;
    if (windowLength == 0) throw RefusedPicture.truncated("a part of it is missing");
  }
}
