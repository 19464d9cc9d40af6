package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.PhotoRights;
import java.net.URI;
import java.util.Optional;

/**
 * A photograph's rights as the two blocks that are written into its public files. No IPTC-IIM: whoever reads that reads XMP
 * too, and each page shows dozens of files.
 *
 * @param exif TIFF structure; empty when it would say nothing
 * @param xmp  packet; empty when there is nothing to say
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record RightsBlocks(byte[] exif, byte[] xmp) {

  /** Together far less than the 64 KiB that a JPEG segment holds, however much markup the texts consist of. */
  private static final int LINE = 300;
  private static final int LONGEST_ADDRESS = 500;

  static RightsBlocks of(PhotoRights rights) {
    var clean = new PhotoRights(line(rights.creator()), line(rights.copyright()), line(rights.credit()),
        address(rights.webStatement()), line(rights.licensor()), address(rights.licensorUrl()));
    return clean.isEmpty()
        ? new RightsBlocks(new byte[0], new byte[0])
        : new RightsBlocks(RightsExif.block(clean), RightsXmp.packet(clean));
  }

  boolean isEmpty() {
    return xmp.length == 0;
  }

  private static Optional<String> line(Optional<String> text) {
    return text.flatMap(value -> CleanText.line(value, LINE));
  }

  private static Optional<URI> address(Optional<URI> address) {
    return address.map(URI::toASCIIString).filter(text -> text.length() <= LONGEST_ADDRESS).map(URI::create);
  }
}
