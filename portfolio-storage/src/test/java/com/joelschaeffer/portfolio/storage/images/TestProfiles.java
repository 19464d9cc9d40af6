package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** ICC profiles that the JDK does not bring. */
final class TestProfiles {

  // the primaries of sRGB as profiles hold them: relative to D50
  private static final double[] RED = {0.4361, 0.2225, 0.0139};
  private static final double[] GREEN = {0.3851, 0.7169, 0.0971};
  private static final double[] BLUE = {0.1431, 0.0606, 0.7141};
  private static final double[] WHITE = {0.9642, 1, 0.8249};
  // those of Display P3
  private static final double[] P3_RED = {0.5151, 0.2412, -0.0011};
  private static final double[] P3_GREEN = {0.2920, 0.6922, 0.0419};
  private static final double[] P3_BLUE = {0.1571, 0.0666, 0.7841};

  // those of Adobe RGB (1998) and of ProPhoto (ROMM) RGB
  private static final double[] ADOBE_RED = {0.6097, 0.3111, 0.0195};
  private static final double[] ADOBE_GREEN = {0.2053, 0.6257, 0.0609};
  private static final double[] ADOBE_BLUE = {0.1492, 0.0632, 0.7446};
  private static final double[] PRO_RED = {0.7977, 0.2880, 0};
  private static final double[] PRO_GREEN = {0.1352, 0.7119, 0};
  private static final double[] PRO_BLUE = {0.0313, 0.0001, 0.8249};

  private static final double GAMMA = 2.2;

  private TestProfiles() {}

  /** Calls red what sRGB calls green, and the other way round. */
  static byte[] swapped() {
    return matrix(GAMMA, GREEN, RED, BLUE);
  }

  static byte[] displayP3() {
    return matrix(GAMMA, P3_RED, P3_GREEN, P3_BLUE);
  }

  static byte[] adobeRgb() {
    return matrix(GAMMA, ADOBE_RED, ADOBE_GREEN, ADOBE_BLUE);
  }

  static byte[] proPhoto() {
    return matrix(1.8, PRO_RED, PRO_GREEN, PRO_BLUE);
  }

  /** Calls red what sRGB calls green, by a table of the corners of the colour cube instead of by primaries. */
  static byte[] swappedByTable() {
    var table = ByteBuffer.allocate(52 + 2 * (3 * 256 + 8 * 3 + 3 * 2)).put(0, TestPictures.ascii("mft2"))
        .put(8, new byte[] {3, 3, 2});
    for (int i = 0; i < 3; i++)
      table.putInt(12 + 16 * i, 1 << 16);
    table.putShort(48, (short) 256).putShort(50, (short) 2);
    table.position(52);
    for (int i = 0; i < 3 * 256; i++)
      table.putShort((short) Math.round(65535 * Math.pow(i % 256 / 255.0, GAMMA)));
    for (int corner = 0; corner < 8; corner++)
      for (int i = 0; i < 3; i++) // 16 bits of XYZ: 32768 is one
        table.putShort((short) Math.min(65535, Math.round(32768 * ((corner >> 2) * GREEN[i] + (corner >> 1 & 1) * RED[i]
            + (corner & 1) * BLUE[i]))));
    for (int i = 0; i < 3; i++)
      table.putShort((short) 0).putShort((short) -1);
    return profile(new String[] {"A2B0", "wtpt"}, new byte[][] {table.array(), xyz(WHITE)});
  }

  private static byte[] matrix(double gamma, double[] red, double[] green, double[] blue) {
    int power = (int) Math.round(gamma * 256);
    byte[] curve = TestPictures.joined(TestPictures.ascii("curv"), new byte[] {0, 0, 0, 0, 0, 0, 0, 1,
      (byte) (power >> 8), (byte) power, 0, 0});
    return profile(new String[] {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "wtpt"},
        new byte[][] {xyz(red), xyz(green), xyz(blue), curve, curve, curve, xyz(WHITE)});
  }

  private static byte[] profile(String[] tags, byte[][] contents) {
    int size = 128 + 4 + 12 * tags.length + Arrays.stream(contents).mapToInt(content -> content.length).sum();
    var profile = ByteBuffer.allocate(size).putInt(0, size).putInt(8, 0x02400000)
        .put(12, TestPictures.ascii("mntrRGB XYZ "))
        .put(36, TestPictures.ascii("acsp")).put(68, Arrays.copyOfRange(xyz(WHITE), 8, 20)).putInt(128, tags.length);
    int offset = 132 + 12 * tags.length;
    for (int i = 0; i < tags.length; i++) {
      profile.put(132 + 12 * i, TestPictures.ascii(tags[i])).putInt(136 + 12 * i, offset)
          .putInt(140 + 12 * i, contents[i].length).put(offset, contents[i]);
      offset += contents[i].length;
    }
    return profile.array();
  }

  private static byte[] xyz(double[] values) {
    var tag = ByteBuffer.allocate(20).put(0, TestPictures.ascii("XYZ "));
    for (int i = 0; i < 3; i++)
      tag.putInt(8 + 4 * i, (int) Math.round(values[i] * 65536));
    return tag.array();
  }
}
