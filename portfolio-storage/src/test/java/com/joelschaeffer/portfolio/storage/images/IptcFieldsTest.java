package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IptcFieldsTest {

  private static final byte[] IIM = TestMetadata.iptc(5, utf8("Title"));

  /** Escape sequences as ISO 2022 writes them, without their first byte. */
  @ParameterizedTest
  @CsvSource({"%G, UTF-8, Žluťoučký", "-A, ISO-8859-1, Düne", "-B, ISO-8859-2, Žluťoučký", "-L, ISO-8859-5, Дюна",
    "-F, ISO-8859-7, Αμμος", "-b, ISO-8859-15, 5 €", "?, windows-1252, 5 € “”", "-L, UTF-8, Žluťoučký"})
  void readsTextsInTheCodingThatIsSaid(String escape, String charset, String text) {
    byte[] coding = TestMetadata.dataset(1, 90, utf8("\u001b" + escape));

    var fields = fields(joined(coding, TestMetadata.iptc(5, text.getBytes(Charset.forName(charset)))));

    assertThat(fields.text(IptcDataset.OBJECT_NAME)).isEqualTo(text);
  }

  @Test
  void dropsACharacterThatWasCutInTwo() {
    byte[] whole = utf8("Zürich ü");

    var fields = fields(joined(TestMetadata.dataset(1, 90, utf8("\u001b%G")),
        TestMetadata.iptc(90, Arrays.copyOf(whole, whole.length - 1))));

    assertThat(fields.text(IptcDataset.CITY)).isEqualTo("Zürich ");
  }

  @Test
  void isNewerThanXmpWhenTheDigestIsAnothers() throws Exception {
    byte[] digest = MessageDigest.getInstance("MD5").digest(IIM);

    assertThat(fields(IIM).newerThanXmp()).isFalse();
    assertThat(fieldsWith(digest).newerThanXmp()).isFalse();
    assertThat(fieldsWith(new byte[16]).newerThanXmp()).isFalse();
    digest[0] ^= 1;
    assertThat(fieldsWith(digest).newerThanXmp()).isTrue();
  }

  @Test
  void readsLongTextsWithTheirExtendedLength() {
    byte[] text = utf8("x".repeat(40_000));
    byte[] dataset = joined(new byte[] {0x1c, 2, 120, (byte) 0x80, 4, 0, 0, (byte) (40_000 >> 8), (byte) 40_000}, text);

    assertThat(fields(dataset).text(IptcDataset.CAPTION)).hasSize(40_000);
  }

  @Test
  void readsWhatStandsBeforeTheDamage() {
    byte[] cutOff = joined(IIM, new byte[] {0x1c, 2, 120, 0x10, 0, 'a'});

    assertThat(fields(cutOff).text(IptcDataset.OBJECT_NAME)).isEqualTo("Title");
    assertThat(fields(cutOff).text(IptcDataset.CAPTION)).isEmpty();
    assertThat(IptcFields.parse(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}).text(IptcDataset.CAPTION)).isEmpty();
    assertThat(IptcFields.parse(TestMetadata.resource(0x0404, new byte[] {0x1c, 2, 5, -1, -1, -1, -1, -1, -1}))
        .text(IptcDataset.OBJECT_NAME)).isEmpty();
  }

  @Test
  void knowsWhatWasCutForWantOfRoom() {
    String whole = "é".repeat(40);

    assertThat(IptcDataset.BY_LINE.cuts(whole, "é".repeat(16))).isTrue();
    assertThat(IptcDataset.BY_LINE.cuts(whole, "éé")).isFalse();
    assertThat(IptcDataset.BY_LINE.cuts(whole, "e".repeat(32))).isFalse();
  }

  @Test
  @Timeout(10)
  void isNotKeptBusyByCountlessKeywords() {
    byte[] keyword = TestMetadata.dataset(2, 25, utf8("k"));
    byte[] iim = new byte[170_000 * keyword.length];
    for (int i = 0; i < iim.length; i++)
      iim[i] = keyword[i % keyword.length];

    assertThat(fields(iim).list(IptcDataset.KEYWORDS)).hasSize(1000);
  }

  private static IptcFields fields(byte[] iim) {
    return IptcFields.parse(TestMetadata.resource(0x0404, iim));
  }

  private static IptcFields fieldsWith(byte[] digest) {
    return IptcFields.parse(joined(TestMetadata.resource(0x0425, digest), TestMetadata.resource(0x0404, IIM)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
