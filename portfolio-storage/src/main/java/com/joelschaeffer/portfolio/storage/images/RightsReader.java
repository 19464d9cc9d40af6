package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.XmpFields.DUBLIN_CORE;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.PHOTOSHOP;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.PLUS;

import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.images.ExifTags.Wanted;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads who made a photograph and on what terms it may be used.
 *
 * @see <a href="https://www.iptc.org/std/photometadata/specification/">IPTC Photo Metadata Standard, Administrative and Rights
 *      Metadata</a>
 */
final class RightsReader {

  /** Longer ones exist to hurt: they would be written into every public file. */
  private static final int LONGEST_ADDRESS = 500;

  private RightsReader() {}

  static PhotoRights read(MetadataSources sources) {
    var xmp = sources.xmp();
    var licensor = licensor(xmp);
    return new PhotoRights(
        sources.line(String.join(", ", xmp.list(DUBLIN_CORE, "creator")), IptcDataset.BY_LINE,
            sources.exif(Wanted.ARTIST)),
        sources.line(xmp.localized(DUBLIN_CORE, "rights"), IptcDataset.COPYRIGHT_NOTICE,
            photographersPart(sources.exif(Wanted.COPYRIGHT))),
        sources.line(xmp.text(PHOTOSHOP, "Credit"), IptcDataset.CREDIT),
        address(xmp.text(XmpFields.RIGHTS, "WebStatement")),
        licensor.flatMap(found -> MetadataSources.firstLine(Stream.of(found.field(PLUS, "LicensorName").localized()))),
        licensor.flatMap(found -> address(found.field(PLUS, "LicensorURL").text())));
  }

  /** Up to three may be named (PLUS 1.2): the first that can be reached, so that name and address belong together. */
  private static Optional<XmpValue> licensor(XmpFields xmp) {
    var all = xmp.structures(PLUS, "Licensor");
    return all.stream().filter(each -> address(each.field(PLUS, "LicensorURL").text()).isPresent()).findFirst()
        .or(() -> all.stream().filter(each -> !each.field(PLUS, "LicensorName").localized().isEmpty()).findFirst());
  }

  private static Optional<URI> address(String text) {
    return text.length() > LONGEST_ADDRESS ? Optional.empty() : PhotoRights.tryParseAddress(text);
  }

  /** EXIF puts the photographer's notice first, then a zero, then the editor's. */
  private static String photographersPart(String copyright) {
    return Stream.of(copyright.split("\0")).filter(part -> !part.isBlank()).findFirst().orElse("");
  }
}
