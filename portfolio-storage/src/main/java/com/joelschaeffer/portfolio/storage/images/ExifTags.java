package com.joelschaeffer.portfolio.storage.images;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusEquipmentMakernoteDirectory;
import com.drew.metadata.exif.makernotes.OlympusMakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the wanted tags out of an EXIF block and steps over all others: position, serial numbers and owners are never read,
 * and what lies inside (XMP, IPTC, profiles, whole JPEGs) is not parsed. The base class would do both, and a hostile block of
 * one megabyte then fills the memory, or keeps a parser busy for two minutes.
 */
final class ExifTags extends ExifTiffHandler {

  /** A tag by the directory it stands in. */
  enum Wanted {
    MAKE(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MAKE), //
    MODEL(ExifIFD0Directory.class, ExifDirectoryBase.TAG_MODEL), //
    IMAGE_DESCRIPTION(ExifIFD0Directory.class, ExifDirectoryBase.TAG_IMAGE_DESCRIPTION), //
    ARTIST(ExifIFD0Directory.class, ExifDirectoryBase.TAG_ARTIST), //
    COPYRIGHT(ExifIFD0Directory.class, ExifDirectoryBase.TAG_COPYRIGHT), //
    DATE_TIME_ORIGINAL(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL), //
    OFFSET_TIME_ORIGINAL(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL), //
    SUB_SEC_TIME_ORIGINAL(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_SUBSECOND_TIME_ORIGINAL), //
    LENS_MODEL(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_LENS_MODEL), //
    LENS_SPECIFICATION(ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_LENS_SPECIFICATION), //
    CANON_LENS(CanonMakernoteDirectory.class, CanonMakernoteDirectory.TAG_LENS_MODEL), //
    NIKON_LENS(NikonType2MakernoteDirectory.class, NikonType2MakernoteDirectory.TAG_LENS), //
    PANASONIC_LENS(PanasonicMakernoteDirectory.class, PanasonicMakernoteDirectory.TAG_LENS_TYPE), //
    OLYMPUS_LENS(OlympusEquipmentMakernoteDirectory.class, OlympusEquipmentMakernoteDirectory.TAG_LENS_MODEL);

    private final Class<?> directory;
    private final int tag;

    Wanted(Class<?> directory, int tag) {
      this.directory = directory;
      this.tag = tag;
    }
  }

  /** A caption of 5,000 characters of four bytes, and some more. */
  private static final int LONGEST_VALUE = 1 << 15;
  /** EXIF 3.0: a text in UTF-8, one byte a component. */
  private static final int TYPE_UTF8 = 129;
  /** A focal length or an aperture: numerator and denominator. */
  private static final int RATIONAL_BYTES = 8;

  private final Map<Wanted, String> found = new EnumMap<>(Wanted.class);
  private final Set<Integer> entered = new HashSet<>();

  ExifTags() {
    super(new Metadata(), null, 0);
  }

  String text(Wanted tag) {
    return found.getOrDefault(tag, "");
  }

  @Override
  public boolean tryEnterSubIfd(int tag) {
    boolean exif = tag == ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET && _currentDirectory instanceof ExifIFD0Directory;
    return (exif || isOlympusEquipment(tag)) && entered.add(tag) && super.tryEnterSubIfd(tag);
  }

  /** Thumbnails are of no interest. */
  @Override
  public boolean hasFollowerIfd() {
    return false;
  }

  @Override
  public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
    return format == TYPE_UTF8 ? Long.valueOf(components) : super.tryCustomProcessFormat(tag, format, components);
  }

  @Override
  public boolean customProcessTag(int at, Set<Integer> processed, int header, RandomAccessReader reader, int tag,
      int bytes) throws IOException {
    boolean makerNote = tag == ExifDirectoryBase.TAG_MAKERNOTE && _currentDirectory instanceof ExifSubIFDDirectory;
    if ((makerNote || isOlympusEquipment(tag)) && entered.add(tag))
      super.customProcessTag(at, processed, header, reader, tag, bytes);
    var wanted = wanted(tag);
    if (wanted.isEmpty() || bytes > LONGEST_VALUE || found.containsKey(wanted.get())) return true;
    found.put(wanted.get(), switch (wanted.get()) {
      case LENS_SPECIFICATION, NIKON_LENS -> bytes == 4 * RATIONAL_BYTES ? lens(reader, at) : "";
      default -> CleanText.decoded(reader.getBytes(at, bytes));
    });
    return wanted.get() != Wanted.MAKE; // by which the base class recognizes maker notes
  }

  private boolean isOlympusEquipment(int tag) {
    return tag == OlympusMakernoteDirectory.TAG_EQUIPMENT && _currentDirectory instanceof OlympusMakernoteDirectory;
  }

  private Optional<Wanted> wanted(int tag) {
    for (var each : Wanted.values())
      if (each.tag == tag && each.directory.isInstance(_currentDirectory)) return Optional.of(each);
    return Optional.empty();
  }

  private static String lens(RandomAccessReader reader, int at) throws IOException {
    double[] range = new double[4];
    for (int i = 0; i < range.length; i++)
      range[i] = (double) reader.getUInt32(at + i * RATIONAL_BYTES) / reader.getUInt32(at + i * RATIONAL_BYTES + 4);
    return LensName.of(range);
  }
}
