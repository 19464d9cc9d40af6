package com.joelschaeffer.portfolio.core.media;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who made a photograph and on what terms it may be used, by the fields of the IPTC Photo Metadata Standard. These alone are
 * written into the public files, where search engines read them.
 *
 * @param creator      the photographer (dc:creator, IPTC By-line, EXIF Artist)
 * @param copyright    copyright notice (dc:rights, IPTC Copyright Notice, EXIF Copyright)
 * @param credit       credit line (photoshop:Credit, IPTC Credit)
 * @param webStatement page that states the terms, http or https (xmpRights:WebStatement)
 * @param licensor     who licenses it (plus:LicensorName)
 * @param licensorUrl  page where a licence is to be had, http or https (plus:LicensorURL)
 */
public record PhotoRights(Optional<String> creator, Optional<String> copyright, Optional<String> credit,
    Optional<URI> webStatement, Optional<String> licensor, Optional<URI> licensorUrl) {

  /** Nothing is known. */
  public static final PhotoRights NONE = new PhotoRights(Optional.empty(), Optional.empty(), Optional.empty(),
      Optional.empty(), Optional.empty(), Optional.empty());

  public PhotoRights {
    Objects.requireNonNull(creator, "creator");
    Objects.requireNonNull(copyright, "copyright");
    Objects.requireNonNull(credit, "credit");
    Objects.requireNonNull(licensor, "licensor");
    for (var address : new Optional<?>[] {webStatement, licensorUrl})
      if (address.isPresent() && !isWebAddress((URI) address.get()))
        throw new IllegalArgumentException("not an http or https address: " + address.get());
  }

  /** The address that {@code text} is, if browsers can go there; what else a file may hold there is left out. */
  public static Optional<URI> tryParseAddress(String text) {
    try {
      return Optional.of(URI.create(text.strip())).filter(PhotoRights::isWebAddress);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return Stream.of(creator, copyright, credit, webStatement, licensor, licensorUrl).noneMatch(Optional::isPresent);
  }

  private static boolean isWebAddress(URI address) {
    return address.getHost() != null
        && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
  }
}
