package com.joelschaeffer.portfolio.storage.images;

import com.drew.lang.ByteArrayReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.photoshop.PhotoshopReader;
import java.util.ArrayList;
import java.util.List;

/** Reads single fields of EXIF and IPTC; what is missing or malformed is the empty text. */
final class CameraFields {

  private final Metadata metadata = new Metadata();

  private CameraFields() {}

  /**
   * @param exif      TIFF structure
   * @param photoshop image resources, in which IPTC lies
   */
  static CameraFields parse(byte[] exif, byte[] photoshop) {
    var fields = new CameraFields();
    if (exif.length > 0) fields.quietly(() -> new ExifReader().extract(new ByteArrayReader(exif), fields.metadata));
    if (photoshop.length > 0)
      fields.quietly(() -> new PhotoshopReader()
          .extract(new SequentialByteArrayReader(photoshop), photoshop.length, fields.metadata));
    return fields;
  }

  String text(Class<? extends Directory> directory, int tag) {
    var all = list(directory, tag);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All values of a tag that may be repeated. */
  List<String> list(Class<? extends Directory> directory, int tag) {
    var found = new ArrayList<String>();
    for (var each : metadata.getDirectoriesOfType(directory)) {
      var value = each.getObject(tag);
      if (value instanceof Object[] several) for (var one : several)
        add(one, found);
      else if (value != null) add(value, found);
    }
    return found;
  }

  private void quietly(Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException | StackOverflowError e) {
      // whatever a parser makes of a hostile block: what was found until here counts
    }
  }

  private static void add(Object value, List<String> found) {
    if (value instanceof StringValue text) found.add(CleanText.decoded(text.getBytes()));
    else if (value instanceof String text) found.add(text);
  }
}
