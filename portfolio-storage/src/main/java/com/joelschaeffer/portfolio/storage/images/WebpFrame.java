package com.joelschaeffer.portfolio.storage.images;

/** The first frame of a WebP: where it lies on the picture and which chunks it consists of. */
final class WebpFrame {

  private static final int ALPHA_FLAG = 0x10;

  private final Splice pixels = new Splice();
  private final Splice alpha = new Splice();
  private int left;
  private int top;
  private int width;
  private int height;

  void place(int x, int y) {
    left = x;
    top = y;
  }

  void pixels(long from, long to, int frameWidth, int frameHeight) {
    pixels.range(from, to);
    width = frameWidth;
    height = frameHeight;
  }

  void alpha(long from, long to) {
    if (alpha.isEmpty() && pixels.isEmpty()) alpha.range(from, to);
  }

  boolean isEmpty() {
    return pixels.isEmpty();
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** A WebP of its own: this frame without profile, metadata and the other frames. */
  Splice alone() {
    var body = new Splice();
    if (!alpha.isEmpty()) {
      body.own("VP8X").ownLittleEndian(10).own(ALPHA_FLAG, 0, 0, 0);
      body.own((width - 1) & 0xff, (width - 1) >> 8, 0, (height - 1) & 0xff, (height - 1) >> 8, 0);
      padded(body, alpha);
    }
    padded(body, pixels);
    return new Splice().own("RIFF").ownLittleEndian(4 + body.length()).own("WEBP").all(body);
  }

  private static void padded(Splice body, Splice chunk) {
    body.all(chunk);
    if ((chunk.length() & 1) == 1) body.own(0);
  }
}
