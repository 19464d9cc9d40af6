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

  private TestProfiles() {}

  /** Calls red what sRGB calls green, and the other way round. */
  static byte[] swapped() {
    return matrix(GREEN, RED, BLUE);
  }

  static byte[] displayP3() {
    return matrix(P3_RED, P3_GREEN, P3_BLUE);
  }

  private static byte[] matrix(double[] red, double[] green, double[] blue) {
    byte[] curve = TestPictures.joined(TestPictures.ascii("curv"), new byte[] {0, 0, 0, 0, 0, 0, 0, 1, 2, 0x33, 0, 0});
    byte[][] contents = {xyz(red), xyz(green), xyz(blue), curve, curve, curve, xyz(WHITE)};
    String[] tags = {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "wtpt"};
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
