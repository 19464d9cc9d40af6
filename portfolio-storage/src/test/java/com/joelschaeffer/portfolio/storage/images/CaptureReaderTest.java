package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestMetadata.bag;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.ascii;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.storage.images.TestMetadata.Entry;
import java.nio.ByteBuffer;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When and with what a photograph was taken. */
class CaptureReaderTest extends ImagesTest {

  private static final byte[] BARE = TestPictures.jpeg(TestPictures.waves(16, 16));
  private static final int MAKER_NOTE = 0x927c;
  private static final int LENS_MODEL = 0xa434;

  @ParameterizedTest
  @CsvSource({"2024:05:06 07:08:09, '', '', 2024-05-06T07:08:09Z",
    "2024:05:06 07:08:09, 5, +02:00, 2024-05-06T07:08:09.5+02:00",
    "2024:05:06 07:08:09, 012, -03:30, 2024-05-06T07:08:09.012-03:30",
    "2024:05:06 07:08:09, '   ', '   :  ', 2024-05-06T07:08:09Z",
    "2024:05:06 07:08:09, x, +99:00, 2024-05-06T07:08:09Z",
    "2024-05-06 07:08:09+0100, '', '', 2024-05-06T07:08:09+01:00",
    "2024:05:06 07:08, '', Z, 2024-05-06T07:08Z"})
  void readsWhatTheCamerasClockShowed(String date, String fraction, String offset, String expected) {
    var found = read(List.of(), Entry.text(0x9003, date), Entry.text(0x9291, fraction), Entry.text(0x9011, offset));

    assertThat(found.captureDate()).hasValue(OffsetDateTime.parse(expected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"    :  :     :  :  ", "0000:00:00 00:00:00", "2024:02:31 00:00:00", "2024:05:06 25:00:00",
    "today",
    "99999999999999999999"})
  void readsNoDateWhereThereIsNone(String date) {
    assertThat(read(List.of(), Entry.text(0x9003, date)).captureDate()).isEmpty();
  }

  @Test
  void takesTheOffsetFromWhereItIsKnown() {
    var jpeg = TestMetadata.withExif(BARE,
        TestMetadata.exif(List.of(), List.of(Entry.text(0x9003, "2024:05:06 07:08:09")), List.of()));

    assertThat(read(TestMetadata.withXmp(jpeg,
        "<photoshop:DateCreated>2024-05-06T07:08:09.25+02:00</photoshop:DateCreated>")).captureDate())
        .hasValue(OffsetDateTime.parse("2024-05-06T07:08:09+02:00"));
    assertThat(read(TestMetadata.withXmp(jpeg,
        "<photoshop:DateCreated>2024-05-06T11:08:09+02:00</photoshop:DateCreated>")).captureDate())
        .hasValue(OffsetDateTime.parse("2024-05-06T07:08:09Z"));
  }

  @ParameterizedTest
  @CsvSource({"20190708, 091011+0200, 2019-07-08T09:10:11+02:00", "20190708, 091011, 2019-07-08T09:10:11Z",
    "20190708, '', 2019-07-08T00:00Z", "20190000, '', 2019-01-01T00:00Z",
    "2019-07-08, 09:10:11-05:00, 2019-07-08T09:10:11-05:00",
    "20190708, garbage, 2019-07-08T00:00Z"})
  void readsTheDateOfIptc(String date, String time, String expected) {
    assertThat(read(TestMetadata.withIptc(BARE, 55, ascii(date), 60, ascii(time))).captureDate())
        .hasValue(OffsetDateTime.parse(expected));
  }

  @Test
  void takesNoScanForTheDay() {
    assertThat(read(List.of(), Entry.text(0x9004, "2024:05:06 07:08:09")).captureDate()).isEmpty();
  }

  @Test
  void readsALensFromCanonsNotes() {
    byte[] note = TestMetadata.directoryAt(0, Entry.text(0x0095, "EF50mm f/1.2L USM"));
    byte[] exif = TestMetadata.exif(List.of(Entry.text(0x010f, "Canon")),
        List.of(Entry.undefined(MAKER_NOTE, note)), List.of());
    int at = indexOf(exif, note);
    ByteBuffer.wrap(exif).putInt(at + 10, at + 18); // its offsets count from the start of the whole block

    assertThat(read(TestMetadata.withExif(BARE, exif)).lens()).hasValue("EF50mm f/1.2L USM");
  }

  @Test
  void readsALensFromNikonsNotes() {
    byte[] note = joined(ascii("Nikon\0"), new byte[] {2, 0x10, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8},
        TestMetadata.directoryAt(8, Entry.rationals(0x0084, 240, 10, 700, 10, 28, 10, 40, 10)));

    assertThat(read(List.of(Entry.text(0x010f, "NIKON CORPORATION")), Entry.undefined(MAKER_NOTE, note)).lens())
        .hasValue("24-70 mm f/2.8-4");
  }

  @Test
  void describesALensWithoutAName() {
    assertThat(read(List.of(), Entry.rationals(0xa432, 50, 1, 50, 1, 14, 10, 0, 0)).lens()).hasValue("50 mm f/1.4");
    assertThat(read(List.of(), Entry.rationals(0xa432, 0, 0, 0, 0, 0, 0, 0, 0)).lens()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"----", "0.0 mm f/0.0", "0 mm f/0", "DT 0mm F0 SAM", "None", "Unknown", "N/A", "No lens",
    "Manual Lens No CPU", " "})
  void knowsWhenNoLensIsNamed(String text) {
    assertThat(read(List.of(), Entry.text(LENS_MODEL, text)).lens()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"smc PENTAX-DA 40mm F2.8", "Summicron 50", "10-20mm F4-5.6", "XF100mm", "7artisans 35mm"})
  void knowsLensesByTheirNames(String text) {
    assertThat(read(List.of(), Entry.text(LENS_MODEL, text)).lens()).hasValue(text);
  }

  @Test
  void readsTextsThatExif3CallsUtf8() {
    var entry = Entry.text(LENS_MODEL, "Objektiv für alles");

    assertThat(read(List.of(), new Entry(LENS_MODEL, 129, entry.count(), entry.value())).lens())
        .hasValue("Objektiv für alles");
  }

  @ParameterizedTest
  @CsvSource({"film:Tri-X 400, Tri-X 400", "Film: Kodak Portra 400, Kodak Portra 400", "FILM STOCK = HP5, HP5",
    "filmstock:Ektar, Ektar", "film festival: Cannes,", "Film,", "film:,"})
  void readsFilmFromKeywords(String keyword, String film) {
    assertThat(read(TestMetadata.withXmp(BARE, bag("dc:subject", keyword))).filmStock().orElse(null)).isEqualTo(film);
  }

  @ParameterizedTest
  @CsvSource({"Film Stock|Kodak|Portra 400, Kodak Portra 400", "Gear|Film Stock|Ilford HP5, Ilford HP5",
    "Filmstock|Kodak|Kodak Gold, Kodak Gold", "Film|Noir,", "Film Stock,"})
  void readsFilmFromKeywordPaths(String path, String film) {
    assertThat(read(TestMetadata.withXmp(BARE, bag("lr:hierarchicalSubject", path))).filmStock().orElse(null))
        .isEqualTo(film);
  }

  /** Each of 60,000 tags points to the same half megabyte, each of as many directories to the next. */
  @Test
  @Timeout(10)
  void isNotKeptBusyByExifThatPointsAround() {
    var entries = new ArrayList<byte[]>();
    for (int i = 0; i < 60_000; i++)
      entries.add(ByteBuffer.allocate(12).putShort((short) (i % 2 == 0 ? 0x010e : 0x8769))
          .putShort((short) (i % 2 == 0 ? 2 : 4))
          .putInt(i % 2 == 0 ? 500_000 : 1).putInt(8 + i).array());
    byte[] exif = joined(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, (byte) (60_000 >> 8), (byte) 60_000},
        joined(entries.toArray(byte[][]::new)), new byte[4]);

    byte[] webp = WebpRights.into(TestPictures.webp(TestPictures.waves(16, 16)), new RightsBlocks(exif, ascii("<x/>")));

    assertThat(processor.metadata(file(webp))).isEqualTo(PhotoMetadata.NONE);
  }

  @Test
  @Timeout(10)
  void isNotKeptBusyByAnEndlessKeywordPath() {
    byte[] packet = TestMetadata.xmp(bag("lr:hierarchicalSubject", "Film Stock" + "|a".repeat(400_000)));

    assertThat(read(TestMetadata.pngWithXmp(packet)).keywords()).containsExactly("a");
  }

  private PhotoMetadata read(List<Entry> main, Entry... sub) {
    return read(TestMetadata.withExif(BARE, TestMetadata.exif(main, Arrays.asList(sub), List.of())));
  }

  private PhotoMetadata read(byte[] jpeg) {
    return processor.metadata(file(jpeg));
  }

  private static int indexOf(byte[] whole, byte[] part) {
    for (int i = 0; i + part.length <= whole.length; i++)
      if (Arrays.equals(whole, i, i + part.length, part, 0, part.length)) return i;
    throw new IllegalArgumentException("not in it");
  }
}
