package com.joelschaeffer.portfolio.storage.images;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes JPEGs of kinds that no writer at hand makes: other samplings, scans of one channel each, restart markers, bare RGB. */
final class TestJpeg {

  private static final int STEP = 2;
  /** Numbers of more bits get codes of twelve, others of seven: readers treat long codes differently. */
  private static final int SHORT_SIZES = 4;
  private static final int[] ZIGZAG = new int[64];

  static {
    for (int i = 0; i < 64; i++)
      ZIGZAG[i] = ZigZag.ORDER[i];
  }

  private final BufferedImage picture;
  private int across = 1;
  private int down = 1;
  private int restarts;
  private boolean together = true;
  private String ids = "\1\2\3";
  private byte[] header = TestPictures.joined(new byte[] {-1, (byte) 0xe0, 0, 16}, TestPictures.ascii("JFIF\0\1\1"),
      new byte[] {0, 0, 1, 0, 1, 0, 0});
  private boolean rgb;

  private final ByteArrayOutputStream scan = new ByteArrayOutputStream();
  private int pending;
  private int pendingBits;
  private final List<Integer> symbols = new ArrayList<>();

  private TestJpeg(BufferedImage picture) {
    this.picture = picture;
    for (int size = 0; size <= 10; size++)
      for (int run = 0; run < 16; run++)
        if (size > 0 || run == 0 || run == 15) symbols.add(run << 4 | size);
  }

  static TestJpeg of(BufferedImage picture) {
    return new TestJpeg(picture);
  }

  /** Luminance samples for each sample of a colour difference. */
  TestJpeg sampling(int horizontally, int vertically) {
    across = horizontally;
    down = vertically;
    return this;
  }

  TestJpeg restartsEvery(int units) {
    restarts = units;
    return this;
  }

  TestJpeg oneScanEach() {
    together = false;
    return this;
  }

  /** Stores red, green and blue; the header says so, or only the names of the channels. */
  TestJpeg rgb(boolean adobe) {
    rgb = true;
    header = adobe
        ? TestPictures.joined(new byte[] {-1, (byte) 0xee, 0, 14}, TestPictures.ascii("Adobe"), new byte[7])
        : new byte[0];
    if (!adobe) ids = "RGB";
    return this;
  }

  TestJpeg withoutJfif() {
    header = new byte[0];
    return this;
  }

  byte[] write() {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] start = {-1, (byte) 0xd8};
    byte[] steps = new byte[69];
    Arrays.fill(steps, 5, 69, (byte) STEP);
    System.arraycopy(new byte[] {-1, (byte) 0xdb, 0, 67, 0}, 0, steps, 0, 5);
    byte[] frame = {-1, (byte) 0xc0, 0, 17, 8, (byte) (height >> 8), (byte) height, (byte) (width >> 8), (byte) width,
      3,
      (byte) ids.charAt(0), (byte) (across << 4 | down), 0, (byte) ids.charAt(1), 0x11, 0, (byte) ids.charAt(2), 0x11,
      0};
    byte[] interval = {-1, (byte) 0xdd, 0, 4, (byte) (restarts >> 8), (byte) restarts};
    var scans = new ByteArrayOutputStream();
    if (together) {
      scans.writeBytes(scanOf(0, 1, 2));
    } else {
      for (int c = 0; c < 3; c++)
        scans.writeBytes(scanOf(c));
    }
    return TestPictures.joined(start, header, steps, frame, codes(), interval, scans.toByteArray(),
        new byte[] {-1, (byte) 0xd9});
  }

  private byte[] scanOf(int... channels) {
    var head = new ByteArrayOutputStream();
    head.writeBytes(new byte[] {-1, (byte) 0xda, 0, (byte) (6 + 2 * channels.length), (byte) channels.length});
    for (int c : channels)
      head.writeBytes(new byte[] {(byte) ids.charAt(c), 0});
    head.writeBytes(new byte[] {0, 63, 0});
    scan.reset();
    boolean alone = channels.length == 1;
    int[] predictions = new int[3];
    int blockWidth = alone && channels[0] > 0 ? 8 * across : 8;
    int blockHeight = alone && channels[0] > 0 ? 8 * down : 8;
    int unitWidth = alone ? blockWidth : 8 * across;
    int unitHeight = alone ? blockHeight : 8 * down;
    int unit = 0;
    for (int y = 0; y < picture.getHeight(); y += unitHeight)
      for (int x = 0; x < picture.getWidth(); x += unitWidth, unit++) {
        if (restarts > 0 && unit > 0 && unit % restarts == 0) {
          flush();
          scan.writeBytes(new byte[] {-1, (byte) (0xd0 + (unit / restarts - 1) % 8)});
          predictions = new int[3];
        }
        for (int c : channels)
          for (int v = 0; v < (c > 0 || alone ? 1 : down); v++)
            for (int h = 0; h < (c > 0 || alone ? 1 : across); h++)
              predictions[c] = block(c, x + 8 * h, y + 8 * v, predictions[c]);
      }
    flush();
    return TestPictures.joined(head.toByteArray(), scan.toByteArray());
  }

  private int block(int channel, int left, int top, int prediction) {
    int stepX = channel > 0 ? across : 1;
    int stepY = channel > 0 ? down : 1;
    var samples = new double[64];
    for (int i = 0; i < 64; i++) {
      for (int dy = 0; dy < stepY; dy++)
        for (int dx = 0; dx < stepX; dx++)
          samples[i] += value(channel, left + i % 8 * stepX + dx, top + i / 8 * stepY + dy);
      samples[i] = samples[i] / stepX / stepY - 128;
    }
    int first = coefficient(samples, 0);
    number(first - prediction, Math.max(0, bits(first - prediction)), 4);
    int run = 0;
    for (int i = 1; i < 64; i++) {
      int value = coefficient(samples, ZIGZAG[i]);
      if (value == 0) {
        run++;
        continue;
      }
      for (; run > 15; run -= 16)
        symbol(0xf0);
      symbol(run << 4 | bits(value));
      rest(value, bits(value));
      run = 0;
    }
    if (run > 0) symbol(0);
    return first;
  }

  private double value(int channel, int x, int y) {
    int pixel = picture.getRGB(Math.min(x, picture.getWidth() - 1), Math.min(y, picture.getHeight() - 1));
    double red = pixel >> 16 & 0xff;
    double green = pixel >> 8 & 0xff;
    double blue = pixel & 0xff;
    if (rgb) return channel == 0 ? red : channel == 1 ? green : blue;
    double luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
    return channel == 0 ? luminance : 128 + (channel == 1 ? (blue - luminance) / 1.772 : (red - luminance) / 1.402);
  }

  private static int coefficient(double[] samples, int index) {
    double sum = 0;
    for (int i = 0; i < 64; i++)
      sum += samples[i] * Math.cos((2 * (i % 8) + 1) * (index % 8) * Math.PI / 16)
          * Math.cos((2 * (i / 8) + 1) * (index / 8) * Math.PI / 16);
    double norm = (index % 8 == 0 ? Math.sqrt(0.5) : 1) * (index / 8 == 0 ? Math.sqrt(0.5) : 1) / 4;
    return (int) Math.round(sum * norm / STEP);
  }

  private static int bits(int value) {
    return 32 - Integer.numberOfLeadingZeros(Math.abs(value));
  }

  private void symbol(int symbol) {
    int index = symbols.indexOf(symbol);
    int shorts = shortSymbols();
    if (index < shorts) put(index, 7);
    else
      put((shorts << 5) + index - shorts, 12);
  }

  private int shortSymbols() {
    return (int) symbols.stream().filter(each -> (each & 15) <= SHORT_SIZES).count();
  }

  private void number(int value, int size, int codeLength) {
    put(size, codeLength);
    rest(value, size);
  }

  private void rest(int value, int size) {
    put(value < 0 ? value + (1 << size) - 1 : value, size);
  }

  private void put(int value, int length) {
    for (int i = length - 1; i >= 0; i--) {
      pending = pending << 1 | (value >> i & 1);
      if (++pendingBits == 8) flushByte();
    }
  }

  private void flush() {
    while (pendingBits > 0)
      put(1, 1);
  }

  private void flushByte() {
    scan.write(pending);
    if ((pending & 0xff) == 0xff) scan.write(0);
    pending = 0;
    pendingBits = 0;
  }

  private byte[] codes() {
    var first = new byte[12];
    for (int i = 0; i < 12; i++)
      first[i] = (byte) i;
    var others = new byte[symbols.size()];
    for (int i = 0; i < others.length; i++)
      others[i] = (byte) (int) symbols.get(i);
    int shorts = shortSymbols();
    return TestPictures.joined(table(0, new int[] {0, 0, 0, 12}, first),
        table(0x10, new int[] {0, 0, 0, 0, 0, 0, shorts, 0, 0, 0, 0, others.length - shorts}, others));
  }

  private static byte[] table(int id, int[] counts, byte[] symbols) {
    byte[] lengths = new byte[16];
    for (int i = 0; i < counts.length; i++)
      lengths[i] = (byte) counts[i];
    return TestPictures.joined(new byte[] {-1, (byte) 0xc4, 0, (byte) (19 + symbols.length), (byte) id}, lengths,
        symbols);
  }
}
