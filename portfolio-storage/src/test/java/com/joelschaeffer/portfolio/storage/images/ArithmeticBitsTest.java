package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArithmeticBitsTest {

  @TempDir
  Path directory;

  /** T.81, K.4.1: 256 decisions that all depend on one bin. */
  @Test
  void decodesTheTestSequenceOfTheStandard() throws IOException {
    byte[] coded = HexFormat.of().parseHex("655B5144F7969D517855BFFF00FC5184C7CEF93900287D46708ECBC0F6FFD900");
    byte[] expected = HexFormat.of().parseHex("00020051000000C00352872AAAAAAAAA82C02000FCD79EF674EAABF7697EE74C");

    try (var file = FileBytes.open(Files.write(directory.resolve("coded"), coded))) {
      var bits = new ArithmeticBits(new EntropyBits(file, 0));
      byte[] statistics = new byte[1];
      byte[] decoded = new byte[expected.length];
      for (int i = 0; i < 8 * decoded.length; i++)
        decoded[i / 8] |= (byte) (bits.decide(statistics, 0) << (7 - i % 8));

      assertThat(decoded).isEqualTo(expected);
      assertThat(bits.exhausted()).isFalse();
    }
  }

  @Test
  void saysWhenFarMoreWasReadThanThereIs() throws IOException {
    try (var file = FileBytes.open(Files.write(directory.resolve("coded"), new byte[] {1, 2, 3, -1, -39}))) {
      var bits = new ArithmeticBits(new EntropyBits(file, 0));
      for (int i = 0; i < 1000; i++)
        bits.decideEvenly();
      assertThat(bits.exhausted()).isFalse();

      for (int i = 0; i < 10_000; i++)
        bits.decideEvenly();
      assertThat(bits.exhausted()).isTrue();
    }
  }
}
