package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ExifTags.Wanted;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Embedded;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The three places in which a photograph describes itself, asked in the order of the IPTC standard: XMP, then IPTC-IIM, whose
 * texts may be cut off, then EXIF. When a program that knows no XMP has changed IPTC-IIM since, that comes first. (The Metadata
 * Working Group asks EXIF first; there stands what a camera was set to years ago, and who corrects it does so in XMP.)
 *
 * @param iptcFirst whether IPTC-IIM is newer than XMP
 */
record MetadataSources(XmpFields xmp, IptcFields iptc, CameraFields camera, boolean iptcFirst) {

  private static final int LINE = 300;
  private static final int TEXT = 5_000;

  static MetadataSources parse(Embedded embedded) throws IOException, RefusedPicture {
    var iptc = IptcFields.parse(embedded.photoshop().load());
    return new MetadataSources(XmpFields.parse(embedded.xmp().load()), iptc,
        CameraFields.parse(embedded.exif().load()), iptc.newerThanXmp());
  }

  /** A field that EXIF does not have. */
  Optional<String> line(String inXmp, IptcDataset dataset) {
    return line(inXmp, dataset, "");
  }

  Optional<String> line(String inXmp, IptcDataset dataset, String inExif) {
    return firstLine(ordered(inXmp, dataset, inExif));
  }

  /** Several lines. */
  Optional<String> text(String inXmp, IptcDataset dataset, String inExif) {
    return ordered(inXmp, dataset, inExif).flatMap(value -> CleanText.lines(value, TEXT).stream()).findFirst();
  }

  String exif(Wanted tag) {
    return camera.text(tag);
  }

  static Optional<String> firstLine(Stream<String> values) {
    return values.flatMap(value -> CleanText.line(value, LINE).stream()).findFirst();
  }

  private Stream<String> ordered(String inXmp, IptcDataset dataset, String inExif) {
    String inIptc = String.join(", ", iptc.list(dataset));
    if (dataset.cuts(inXmp, inIptc) || dataset.cuts(inExif, inIptc)) return Stream.of(inXmp, inExif, inIptc);
    return iptcFirst ? Stream.of(inIptc, inXmp, inExif) : Stream.of(inXmp, inIptc, inExif);
  }
}
