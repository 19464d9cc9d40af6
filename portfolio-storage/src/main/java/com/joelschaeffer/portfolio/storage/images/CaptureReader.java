package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.MetadataSources.firstLine;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.ANALOG_EXIF;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.AUX;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.EXIF_EX;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.LIGHTROOM;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.PHOTOSHOP;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.TIFF;

import com.joelschaeffer.portfolio.storage.images.ExifTags.Wanted;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads when and with what a photograph was taken. */
final class CaptureReader {

  /** Companies' legal forms, which makers write behind their names. */
  private static final Pattern COMPANY = Pattern.compile(
      "[ ,]+(corporation|corp\\.?|camera ag|company.*|imaging corp.*|optical co.*|co\\.?, ?ltd\\.?)$",
      Pattern.CASE_INSENSITIVE);

  /** {@code film:Tri-X 400}, {@code Film: Kodak Portra 400}, {@code film stock = HP5}. */
  private static final Pattern FILM_KEYWORD = Pattern.compile("film(?:[ -]?stock)?\\s*[:=]\\s*(.+)",
      Pattern.CASE_INSENSITIVE);

  /**
   * {@code Film Stock|Kodak|Portra 400}: what stands below such a keyword. Not below one that is called just Film, under which
   * photographers also keep cinema.
   */
  private static final Pattern FILM_PATH = Pattern.compile("(?:.*\\|)?film[ -]?stocks?\\|(.+)",
      Pattern.CASE_INSENSITIVE);

  /** Characters; longer ones exist to hurt. */
  private static final int LONGEST_PATH = 500;

  private final MetadataSources sources;
  private final XmpFields xmp;

  CaptureReader(MetadataSources sources) {
    this.sources = sources;
    this.xmp = sources.xmp();
  }

  /**
   * EXIF DateTimeOriginal first (Metadata Working Group, Guidelines 2.0, 5.4), then the date created that people enter. Never
   * the date of digitizing: of a negative it is that of the scan.
   */
  Optional<OffsetDateTime> date() {
    var exif = CaptureDate.exif(sources.exif(Wanted.DATE_TIME_ORIGINAL), sources.exif(Wanted.SUB_SEC_TIME_ORIGINAL),
        sources.exif(Wanted.OFFSET_TIME_ORIGINAL));
    var iptc = CaptureDate.iptc(sources.iptc().text(IptcDataset.DATE_CREATED),
        sources.iptc().text(IptcDataset.TIME_CREATED));
    var created = CaptureDate.xmp(xmp.text(PHOTOSHOP, "DateCreated"));
    var original = CaptureDate.xmp(xmp.text(XmpFields.EXIF, "DateTimeOriginal"));
    var ordered = sources.iptcFirst()
        ? Stream.of(exif, iptc, created, original)
        : Stream.of(exif, created, original, iptc);
    return CaptureDate.best(ordered.flatMap(Optional::stream).toList());
  }

  /** Models often begin with their maker's name. */
  Optional<String> camera() {
    String make = firstLine(Stream.of(sources.exif(Wanted.MAKE), xmp.text(TIFF, "Make")))
        .map(text -> COMPANY.matcher(text).replaceFirst("")).orElse("");
    String model = firstLine(Stream.of(sources.exif(Wanted.MODEL), xmp.text(TIFF, "Model"))).orElse("");
    String firstWord = make.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    return firstLine(Stream.of(model.toLowerCase(Locale.ROOT).startsWith(firstWord) ? model : make + " " + model));
  }

  /** Its name, in the camera's own notes where the standard's field is missing; else what can be said of it in figures. */
  Optional<String> lens() {
    return firstLine(Stream.of(xmp.text(EXIF_EX, "LensModel"), sources.exif(Wanted.LENS_MODEL), xmp.text(AUX, "Lens"),
        sources.exif(Wanted.CANON_LENS), sources.exif(Wanted.OLYMPUS_LENS), sources.exif(Wanted.PANASONIC_LENS),
        sources.exif(Wanted.NIKON_LENS), sources.exif(Wanted.LENS_SPECIFICATION)).map(text -> text.replace("\0", ""))
        .filter(LensName::isName));
  }

  /** Only where a field or a keyword says so: in free text a film's name may mean anything. */
  Optional<String> filmStock(List<String> keywords) {
    return firstLine(Stream.of(xmp.text(ANALOG_EXIF, "Film")))
        .or(() -> keywords.stream().map(FILM_KEYWORD::matcher)
            .flatMap(found -> found.matches() ? firstLine(Stream.of(found.group(1))).stream() : Stream.empty())
            .findFirst())
        .or(() -> xmp.list(LIGHTROOM, "hierarchicalSubject").stream()
            .filter(path -> path.length() <= LONGEST_PATH).map(FILM_PATH::matcher)
            .flatMap(found -> found.matches() ? firstLine(Stream.of(joined(found.group(1)))).stream() : Stream.empty())
            .findFirst());
  }

  /** {@code Kodak|Portra 400} and {@code Kodak|Kodak Portra 400} are the same. */
  private static String joined(String path) {
    String name = "";
    for (String level : path.split("\\|", -1))
      name = level.startsWith(name) ? level : name + " " + level;
    return name;
  }
}
