package com.joelschaeffer.portfolio.storage.images;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.joelschaeffer.portfolio.storage.images.ExifTags.Wanted;
import java.io.IOException;

/** Reads single fields of EXIF; what is missing or malformed is the empty text. */
final class CameraFields {

  private final ExifTags tags = new ExifTags();

  private CameraFields() {}

  /** @param exif TIFF structure */
  static CameraFields parse(byte[] exif) {
    var fields = new CameraFields();
    if (exif.length == 0) return fields;
    try {
      new TiffReader().processTiff(new ByteArrayReader(exif), fields.tags, 0);
    } catch (TiffProcessingException | IOException | RuntimeException | StackOverflowError e) {
      // whatever a parser makes of a hostile block: what was found until here counts
    }
    return fields;
  }

  String text(Wanted tag) {
    return tags.text(tag);
  }
}
