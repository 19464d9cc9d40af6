package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import java.io.IOException;
import java.util.Locale;

/** Parses headers and refuses by them what must not be decoded. */
final class PictureGate {

  /** The longest side that libjpeg writes. */
  private static final int MAX_SIDE = 65_500;
  private static final double MEGA = 1_000_000;

  private final long maxPixels;
  private final MemoryBudget budget;

  PictureGate(long maxPixels, MemoryBudget budget) {
    this.maxPixels = maxPixels;
    this.budget = budget;
  }

  ParsedPicture admit(FileBytes file) throws IOException, RefusedPicture {
    var picture = switch (FileSignature.formatOf(file)) {
      case JPEG -> JpegFile.parse(file);
      case PNG -> PngFile.parse(file);
      case GIF -> GifFile.parse(file);
      case WEBP -> WebpFile.parse(file);
    };
    checkSize(picture);
    checkMemory(picture, picture.decodingBytes());
    return picture;
  }

  void checkMemory(ParsedPicture picture, long needed) throws RefusedPicture {
    if (budget.canEverHold(needed)) return;
    throw tooLarge(String.format(Locale.ROOT,
        "This picture of %s needs %.0f MB of memory to be read; set aside for pictures are %.0f MB.",
        megapixels(picture), needed / MEGA, budget.bytes() / MEGA));
  }

  private void checkSize(ParsedPicture picture) throws RefusedPicture {
    int width = picture.width();
    int height = picture.height();
    if (width == 0 || height == 0)
      throw RefusedPicture.corrupt("it is " + width + " × " + height + " pixels (needs at least 1 × 1)");
    if ((long) width * height > maxPixels)
      throw tooLarge(String.format(Locale.ROOT, "This picture has %s (%,d × %,d pixels); accepted are at most %s.",
          megapixels(picture), width,
          height,
          megapixels(maxPixels)));
    if (Math.max(width, height) > MAX_SIDE)
      throw tooLarge(String.format(Locale.ROOT, "This picture is %,d pixels long; accepted are at most %,d.",
          Math.max(width, height), MAX_SIDE));
  }

  private static String megapixels(ParsedPicture picture) {
    return megapixels((long) picture.width() * picture.height());
  }

  private static String megapixels(long pixels) {
    double value = pixels / MEGA;
    boolean exact = value >= 1000 || Math.rint(value) == value;
    return String.format(Locale.ROOT, exact ? "%,.0f megapixels" : "%,.1f megapixels", value);
  }

  private static RefusedPicture tooLarge(String message) {
    return new RefusedPicture(Reason.TOO_MANY_PIXELS, message);
  }
}
