package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.XmpFields.AUX;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.DUBLIN_CORE;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.EXIF_EX;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.IPTC_CORE;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.LIGHTROOM;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.PHOTOSHOP;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.TIFF;

import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts together what a photograph says about itself. Where sources differ XMP comes before IPTC and EXIF, as programs of
 * today write it. Position, serial numbers and owners are never asked for.
 *
 * @see <a href="https://www.iptc.org/std/photometadata/specification/">IPTC Photo Metadata Standard</a>
 */
final class PhotoMetadataReader {

  private static final int LINE = 300;
  private static final int TEXT = 5_000;
  private static final int KEYWORD = 100;
  private static final int MOST_KEYWORDS = 100;
  private static final String FILM_PREFIX = "film:";
  /** What cameras write as description of every picture. */
  private static final Set<String> MEANINGLESS = Set.of("OLYMPUS DIGITAL CAMERA", "SONY DSC", "DIGITAL CAMERA",
      "MINOLTA DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA", "SAMSUNG", "DEFAULT", "UNTITLED");

  private final XmpFields xmp;
  private final CameraFields camera;

  private PhotoMetadataReader(XmpFields xmp, CameraFields camera) {
    this.xmp = xmp;
    this.camera = camera;
  }

  static PhotoMetadata read(Embedded embedded) throws IOException, RefusedPicture {
    var xmp = XmpFields.parse(embedded.xmp().load());
    var camera = CameraFields.parse(embedded.exif().load(), embedded.photoshop().load());
    return new PhotoMetadataReader(xmp, camera).read();
  }

  private PhotoMetadata read() {
    var keywords = keywords();
    return new PhotoMetadata(
        firstLine(xmp.localized(DUBLIN_CORE, "title"), iptc(IptcDirectory.TAG_OBJECT_NAME)),
        firstText(xmp.localized(DUBLIN_CORE, "description"), iptc(IptcDirectory.TAG_CAPTION), description()),
        firstText(xmp.localized(IPTC_CORE, "AltTextAccessibility")),
        keywords,
        captureDate(),
        cameraName(),
        firstLine(xmp.text(EXIF_EX, "LensModel"), xmp.text(AUX, "Lens"), sub(ExifSubIFDDirectory.TAG_LENS_MODEL)),
        filmStock(keywords),
        location(), rights());
  }

  private PhotoRights rights() {
    return new PhotoRights(
        firstLine(String.join(", ", xmp.list(DUBLIN_CORE, "creator")), iptc(IptcDirectory.TAG_BY_LINE),
            ifd0(ExifIFD0Directory.TAG_ARTIST)),
        firstLine(xmp.localized(DUBLIN_CORE, "rights"), iptc(IptcDirectory.TAG_COPYRIGHT_NOTICE), copyright()),
        firstLine(xmp.text(PHOTOSHOP, "Credit"), iptc(IptcDirectory.TAG_CREDIT)),
        Optional.empty(), Optional.empty(), Optional.empty());
  }

  private List<String> keywords() {
    var leaves = xmp.list(LIGHTROOM, "hierarchicalSubject").stream()
        .map(path -> path.substring(path.lastIndexOf('|') + 1));
    var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    var keywords = new ArrayList<String>();
    Stream.of(xmp.list(DUBLIN_CORE, "subject").stream(),
        camera.list(IptcDirectory.class, IptcDirectory.TAG_KEYWORDS).stream(), leaves).flatMap(all -> all)
        .flatMap(keyword -> CleanText.line(keyword, KEYWORD).stream())
        .forEach(keyword -> {
          if (keywords.size() < MOST_KEYWORDS && seen.add(keyword)) keywords.add(keyword);
        });
    return keywords;
  }

  private Optional<OffsetDateTime> captureDate() {
    return CaptureDate
        .exif(sub(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL), sub(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL))
        .or(() -> CaptureDate.xmp(xmp.text(PHOTOSHOP, "DateCreated")))
        .or(() -> CaptureDate.xmp(xmp.text(XmpFields.EXIF, "DateTimeOriginal")));
  }

  /** Models often begin with their maker's name, and makers write theirs as companies. */
  private Optional<String> cameraName() {
    String make = firstLine(ifd0(ExifIFD0Directory.TAG_MAKE), xmp.text(TIFF, "Make")).orElse("")
        .replaceFirst(
            "(?i)[ ,]+(corporation|corp\\.?|camera ag|company.*|imaging corp.*|optical co.*|co\\.?, ?ltd\\.?)$", "");
    String model = firstLine(ifd0(ExifIFD0Directory.TAG_MODEL), xmp.text(TIFF, "Model")).orElse("");
    String firstWord = make.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return CleanText.line(model.toLowerCase(Locale.ROOT).startsWith(firstWord) ? model : make + " " + model, LINE);
  }

  private Optional<String> filmStock(List<String> keywords) {
    return firstLine(xmp.text(XmpFields.ANALOG_EXIF, "Film")).or(() -> keywords.stream()
        .filter(keyword -> keyword.regionMatches(true, 0, FILM_PREFIX, 0, FILM_PREFIX.length()))
        .flatMap(keyword -> CleanText.line(keyword.substring(FILM_PREFIX.length()), LINE).stream()).findFirst());
  }

  private Optional<String> location() {
    var parts = Stream.of(
        firstLine(xmp.text(IPTC_CORE, "Location"), iptc(IptcDirectory.TAG_SUB_LOCATION)),
        firstLine(xmp.text(PHOTOSHOP, "City"), iptc(IptcDirectory.TAG_CITY)),
        firstLine(xmp.text(PHOTOSHOP, "State"), iptc(IptcDirectory.TAG_PROVINCE_OR_STATE)),
        firstLine(xmp.text(PHOTOSHOP, "Country"), iptc(IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME)));
    return CleanText.line(String.join(", ", parts.flatMap(Optional::stream).distinct().toList()), LINE);
  }

  private String description() {
    String text = ifd0(ExifIFD0Directory.TAG_IMAGE_DESCRIPTION);
    return MEANINGLESS.contains(text.replace("\0", "").strip().toUpperCase(Locale.ROOT)) ? "" : text;
  }

  /** EXIF puts the photographer's notice first, then a zero, then the editor's. */
  private String copyright() {
    return Stream.of(ifd0(ExifIFD0Directory.TAG_COPYRIGHT).split("\0")).filter(part -> !part.isBlank()).findFirst()
        .orElse("");
  }

  private String iptc(int tag) {
    return camera.text(IptcDirectory.class, tag);
  }

  private String ifd0(int tag) {
    return camera.text(ExifIFD0Directory.class, tag);
  }

  private String sub(int tag) {
    return camera.text(ExifSubIFDDirectory.class, tag);
  }

  private static Optional<String> firstLine(String... values) {
    return Stream.of(values).flatMap(value -> CleanText.line(value, LINE).stream()).findFirst();
  }

  private static Optional<String> firstText(String... values) {
    return Stream.of(values).flatMap(value -> CleanText.lines(value, TEXT).stream()).findFirst();
  }
}
