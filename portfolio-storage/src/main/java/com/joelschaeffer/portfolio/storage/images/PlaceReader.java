package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.XmpFields.IPTC_CORE;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.IPTC_EXTENSION;
import static com.joelschaeffer.portfolio.storage.images.XmpFields.PHOTOSHOP;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads in words where a photograph was taken: sublocation, city, state, country. Never by coordinates. */
final class PlaceReader {

  private PlaceReader() {}

  /**
   * The fields that every program shows; where all are empty the structures of IPTC Extension, the place of the camera before
   * that of what is shown. Never mixed: the city of the one may not lie in the country of the other.
   */
  static Optional<String> read(MetadataSources sources) {
    var xmp = sources.xmp();
    var core = joined(List.of(
        sources.line(xmp.text(IPTC_CORE, "Location"), IptcDataset.SUB_LOCATION),
        sources.line(xmp.text(PHOTOSHOP, "City"), IptcDataset.CITY),
        sources.line(xmp.text(PHOTOSHOP, "State"), IptcDataset.PROVINCE_STATE),
        sources.line(xmp.text(PHOTOSHOP, "Country"), IptcDataset.COUNTRY)));
    var structures = Stream.of("LocationCreated", "LocationShown")
        .flatMap(name -> xmp.structures(IPTC_EXTENSION, name).stream()).map(PlaceReader::structure);
    return Stream.concat(Stream.of(core), structures).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> structure(XmpValue place) {
    return joined(List.of(
        part(place, "Sublocation").or(() -> part(place, "LocationName")), part(place, "City"),
        part(place, "ProvinceState"), part(place, "CountryName")));
  }

  private static Optional<String> part(XmpValue place, String name) {
    return MetadataSources.firstLine(Stream.of(place.field(IPTC_EXTENSION, name).localized()));
  }

  private static Optional<String> joined(List<Optional<String>> parts) {
    return MetadataSources
        .firstLine(Stream.of(String.join(", ", parts.stream().flatMap(Optional::stream).distinct().toList())));
  }
}
