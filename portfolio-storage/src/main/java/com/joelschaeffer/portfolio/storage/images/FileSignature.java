package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Tells what a file is from its first bytes. What the file is called plays no part. */
final class FileSignature {

  private static final int LOOK_AT = 1024;
  private static final int BRANDS = 64;

  private record Foreign(int offset, String bytes, String name) {}

  private static final List<Foreign> FOREIGN = List.of(
      new Foreign(0, "II*\0", "a TIFF picture"), new Foreign(0, "MM\0*", "a TIFF picture"),
      new Foreign(4, "ftypavis", "an AVIF picture"),
      new Foreign(4, "ftyphei", "a HEIC picture"), new Foreign(4, "ftyphev", "a HEIC picture"),
      new Foreign(4, "ftypmif1", "a HEIC picture"), new Foreign(4, "ftypmsf1", "a HEIC picture"),
      new Foreign(4, "ftypcrx", "a camera's raw picture"), new Foreign(4, "ftyp", "a video"),
      new Foreign(0, "\u00ff\n", "a JPEG XL picture"), new Foreign(4, "JXL ", "a JPEG XL picture"),
      new Foreign(4, "jP  ", "a JPEG 2000 picture"), new Foreign(0, "8BPS", "a Photoshop document"),
      new Foreign(0, "BM", "a BMP picture"), new Foreign(0, "\0\0\1\0", "an icon"),
      new Foreign(0, "PK\3\4", "a ZIP archive"), new Foreign(0, "PK\5\6", "a ZIP archive"));

  private FileSignature() {}

  static ImageFormat formatOf(FileBytes file) throws IOException, RefusedPicture {
    if (file.size() == 0)
      throw new RefusedPicture(Reason.EMPTY, "The file is empty; accepted are JPEG, PNG, WebP and GIF.");
    String start = file.ascii(0, (int) Math.min(LOOK_AT, file.size()));
    if (start.startsWith("\u00ff\u00d8\u00ff")) return ImageFormat.JPEG;
    if (start.startsWith("\u0089PNG\r\n\u001a\n")) return ImageFormat.PNG;
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) return ImageFormat.GIF;
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) return ImageFormat.WEBP;
    throw new RefusedPicture(Reason.TYPE_NOT_ACCEPTED,
        "This is " + nameOf(start) + "; accepted are JPEG, PNG, WebP and GIF.");
  }

  private static String nameOf(String start) {
    // the brand of a HEIF container may be a general one, the next ones tell more
    if (start.startsWith("ftyp", 4) && start.substring(0, Math.min(BRANDS, start.length())).contains("avif"))
      return "an AVIF picture";
    for (var foreign : FOREIGN)
      if (start.startsWith(foreign.bytes, foreign.offset)) return foreign.name;
    if (start.contains("%PDF-")) return "a PDF document";
    String text = start.toLowerCase(Locale.ROOT);
    if (text.contains("<svg")) return "an SVG drawing";
    if (text.contains("<html") || text.contains("<!doctype html")) return "an HTML page";
    boolean readable = start.chars().allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\n' || c == '\r' || c == '\t');
    return readable ? "a text" : "not a known picture format";
  }
}
