package com.joelschaeffer.portfolio.storage.images;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Decodes and encodes by libvips, one thread for each picture. */
final class VipsCodec implements NativeCodec {

  private static final int BYTE_SAMPLES = 0; // VIPS_FORMAT_UCHAR
  private static final int SEQUENTIAL = 1; // VIPS_ACCESS_SEQUENTIAL
  private static final int WARNING = 3; // VIPS_FAIL_ON_WARNING
  private static final int TRUE = 1;
  private static final int STRIP_ROWS = 32;
  private static final int COPY_BYTES = 1 << 16;

  private final VipsLibrary vips;
  private final VipsErrors errors;

  VipsCodec(VipsLibrary vips) {
    this.vips = vips;
    this.errors = new VipsErrors(vips);
  }

  @Override
  public void decode(ParsedPicture picture, PlainFile file, int shrink, RowSink sink)
      throws IOException, NativeFailure {
    var mark = errors.now();
    try (var arena = Arena.ofConfined()) {
      var image = open(picture, loaded(file, arena), shrink, arena);
      try {
        check(picture, image, shrink);
        read(image, picture.samples().channels(), sink, arena);
      } finally {
        vips.unref.run(image);
        vips.threadShutdown.run();
      }
    }
    errors.failIfAnySince(mark);
  }

  private void read(MemorySegment image, int channels, RowSink sink, Arena arena) throws NativeFailure {
    int width = vips.imageWidth.number(image);
    int height = vips.imageHeight.number(image);
    int rowBytes = width * channels;
    var length = arena.allocate(JAVA_LONG);
    var region = present(vips.regionNew.pointer(image), "no region");
    try {
      for (int y = 0; y < height; y += STRIP_ROWS) {
        int rows = Math.min(STRIP_ROWS, height - y);
        var strip = present(vips.regionFetch.pointer(region, 0, y, width, rows, length), "rows from " + y);
        try {
          if (length.get(JAVA_LONG, 0) != (long) rows * rowBytes) throw errors.failure("another number of bytes");
          feed(sized(strip, (long) rows * rowBytes), rowBytes, sink);
        } finally {
          vips.free.run(strip);
        }
      }
    } finally {
      vips.unref.run(region);
    }
  }

  private static void feed(MemorySegment strip, int rowBytes, RowSink sink) {
    for (long at = 0; at < strip.byteSize(); at += rowBytes)
      sink.row(strip.asSlice(at, rowBytes).toArray(JAVA_BYTE));
  }

  private MemorySegment open(ParsedPicture picture, MemorySegment bytes, int shrink, Arena arena)
      throws NativeFailure {
    var image = arena.allocate(ADDRESS);
    var access = arena.allocateFrom("access");
    var failOn = arena.allocateFrom("fail_on");
    long size = bytes.byteSize();
    var end = MemorySegment.NULL;
    int result = switch (picture.format()) {
      case JPEG -> vips.jpegLoad.number(bytes, size, image, access, SEQUENTIAL, failOn, WARNING,
          arena.allocateFrom("shrink"), shrink, end);
      case WEBP -> vips.webpLoad.number(bytes, size, image, access, SEQUENTIAL, failOn, WARNING, end);
      // Java reads these row by row already, with what their palettes and chunks hold
      case PNG, GIF -> throw new NativeFailure("not for libvips");
    };
    if (result != 0) throw errors.failure("not opened");
    return present(image.get(ADDRESS, 0), "no image");
  }

  private void check(ParsedPicture picture, MemorySegment image, int shrink) throws NativeFailure {
    if (vips.imageWidth.number(image) != Math.ceilDiv(picture.width(), shrink)
        || vips.imageHeight.number(image) != Math.ceilDiv(picture.height(), shrink)
        || vips.imageBands.number(image) != picture.samples().channels()
        || vips.imageFormat.number(image) != BYTE_SAMPLES)
      throw new NativeFailure("another size or kind of samples than the header has");
  }

  @Override
  public byte[] jpeg(byte[] bgr, int width, int height, int quality) throws NativeFailure {
    try (var arena = Arena.ofConfined()) {
      var rgb = arena.allocate(bgr.length);
      for (int i = 0; i < bgr.length; i += 3) {
        rgb.set(JAVA_BYTE, i, bgr[i + 2]);
        rgb.set(JAVA_BYTE, i + 1, bgr[i + 1]);
        rgb.set(JAVA_BYTE, i + 2, bgr[i]);
      }
      var image = present(
          vips.imageFromMemory.pointer(rgb, rgb.byteSize(), width, height, 3, BYTE_SAMPLES), "no image");
      try {
        return saved(image, quality, arena);
      } finally {
        vips.unref.run(image);
        vips.threadShutdown.run();
      }
    }
  }

  private byte[] saved(MemorySegment image, int quality, Arena arena) throws NativeFailure {
    var content = arena.allocate(ADDRESS);
    var length = arena.allocate(JAVA_LONG);
    int result = vips.jpegSave.number(image, content, length, arena.allocateFrom("Q"), quality,
        arena.allocateFrom("optimize_coding"), TRUE, arena.allocateFrom("strip"), TRUE, MemorySegment.NULL);
    if (result != 0) throw errors.failure("not encoded");
    var bytes = present(content.get(ADDRESS, 0), "nothing encoded");
    try {
      return sized(bytes, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
    } finally {
      vips.free.run(bytes);
    }
  }

  private static MemorySegment loaded(PlainFile file, Arena arena) throws IOException {
    var segment = arena.allocate(file.length());
    var buffer = new byte[COPY_BYTES];
    for (long at = 0; at < segment.byteSize();) {
      int count = file.read(at, buffer, (int) Math.min(buffer.length, segment.byteSize() - at));
      if (count <= 0) throw new IOException("the file became shorter while it was read");
      MemorySegment.copy(buffer, 0, segment, JAVA_BYTE, at, count);
      at += count;
    }
    return segment;
  }

  private MemorySegment present(MemorySegment pointer, String otherwise) throws NativeFailure {
    if (pointer.address() == 0) throw errors.failure(otherwise);
    return pointer;
  }

  @SuppressWarnings("restricted") // the size is the library's own word
  private static MemorySegment sized(MemorySegment pointer, long bytes) {
    return pointer.reinterpret(bytes);
  }
}
