package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.XmpFields.DUBLIN_CORE;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.IPTC_CORE;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.LIGHTROOM;

import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.storage.images.ExifTags.Wanted;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Puts together what a photograph says about itself. Position, serial numbers and owners are never asked for.
 *
 * @see <a href="https://www.iptc.org/std/photometadata/specification/">IPTC Photo Metadata Standard</a>
 */
final class PhotoMetadataReader {

  private static final int TEXT = 5_000;
  private static final int KEYWORD = 100;
  private static final int MOST_KEYWORDS = 100;
  /** What cameras write as description of every picture, and programs copy into XMP. */
  private static final Set<String> MEANINGLESS = Set.of("OLYMPUS DIGITAL CAMERA", "SONY DSC", "DIGITAL CAMERA",
      "MINOLTA DIGITAL CAMERA", "KONICA MINOLTA DIGITAL CAMERA", "SAMSUNG", "DEFAULT", "UNTITLED");

  private final MetadataSources sources;
  private final XmpFields xmp;

  private PhotoMetadataReader(MetadataSources sources) {
    this.sources = sources;
    this.xmp = sources.xmp();
  }

  static PhotoMetadata read(Embedded embedded) throws IOException, RefusedPicture {
    return new PhotoMetadataReader(MetadataSources.parse(embedded)).read();
  }

  private PhotoMetadata read() {
    var keywords = keywords();
    var capture = new CaptureReader(sources);
    return new PhotoMetadata(
        sources.line(xmp.localized(DUBLIN_CORE, "title"), IptcDataset.OBJECT_NAME),
        caption(),
        CleanText.lines(xmp.localized(IPTC_CORE, "AltTextAccessibility"), TEXT),
        keywords,
        capture.date(),
        capture.camera(),
        capture.lens(),
        capture.filmStock(keywords),
        PlaceReader.read(sources), RightsReader.read(sources));
  }

  private Optional<String> caption() {
    return sources.text(xmp.localized(DUBLIN_CORE, "description"), IptcDataset.CAPTION,
        sources.exif(Wanted.IMAGE_DESCRIPTION)).filter(text -> !MEANINGLESS.contains(text.toUpperCase(Locale.ROOT)));
  }

  /**
   * The flat lists, then the last step of each path through Lightroom's hierarchy. The steps above it stay out: Lightroom writes
   * those that its user wants to be seen into the flat list itself, and leaves out others, such as WHO and WHERE.
   */
  private List<String> keywords() {
    var subjects = xmp.list(DUBLIN_CORE, "subject");
    var iptc = sources.iptc().list(IptcDataset.KEYWORDS).stream()
        .filter(keyword -> subjects.stream().noneMatch(subject -> IptcDataset.KEYWORDS.cuts(subject, keyword)));
    var leaves = xmp.list(LIGHTROOM, "hierarchicalSubject").stream()
        .map(path -> path.substring(path.lastIndexOf('|') + 1));
    var seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    var keywords = new ArrayList<String>();
    Stream.of(subjects.stream(), iptc, leaves).flatMap(all -> all)
        .flatMap(keyword -> CleanText.line(keyword, KEYWORD).stream())
        .forEach(keyword -> {
          if (keywords.size() < MOST_KEYWORDS && seen.add(keyword)) keywords.add(keyword);
        });
    return keywords;
  }
}
