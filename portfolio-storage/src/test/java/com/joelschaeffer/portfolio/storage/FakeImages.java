package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.core.media.Refusal;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Reads size and words of a picture, and "renders" each size as a line of text; a test overrides what shall break. Thread-safe. */
public class FakeImages implements ImageProcessor {

  private final AtomicInteger rendered = new AtomicInteger();

  /** How often pixels were worked on. */
  public int rendered() {
    return rendered.get();
  }

  @Override
  public Probe probe(Path file) {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return refused();
      var reader = readers.next();
      reader.setInput(in);
      var format = ImageFormat.valueOf(reader.getFormatName().toUpperCase(Locale.ROOT));
      return new Probe.Accepted(
          new ImageHeader(format, reader.getWidth(0), reader.getHeight(0), /* orientation= */ 1,
              /* animated= */ false, reader.getRawImageType(0).getColorModel().hasAlpha()));
    } catch (IOException unreadable) {
      return refused();
    }
  }

  @Override
  public PhotoMetadata metadata(Path file) {
    try {
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return new PhotoMetadata(Optional.empty(), words(text, "dc:description"),
          words(text, "Iptc4xmpCore:AltTextAccessibility"), List.of(), Optional.empty(), Optional.empty(),
          Optional.empty(),
          Optional.empty(), Optional.empty(), PhotoRights.NONE);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
    rendered.incrementAndGet();
    var sizes = plan.widths().stream()
        .flatMap(width -> plan.formats().stream().sorted().map(format -> encoded(header, width, format)));
    var crop = plan.crop().map(wanted -> new Encoded(ImageFormat.JPEG, wanted.width(), wanted.height(),
        "crop".getBytes(StandardCharsets.UTF_8)));
    var preview = new RenderedPicture.Preview("preview".getBytes(StandardCharsets.UTF_8));
    return new Outcome.Rendered(new RenderedPicture(sizes.toList(), preview, "#7a6f5d", crop));
  }

  private static Encoded encoded(ImageHeader header, int width, ImageFormat format) {
    var height = (int) Math.max(1, Math.round((double) width * header.height() / header.width()));
    return new Encoded(format, width, height,
        "%s of %d x %d".formatted(format, width, height).getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> words(String text, String property) {
    var match = Pattern.compile("<" + property + "><rdf:Alt><rdf:li xml:lang=\"x-default\">([^<]*)<").matcher(text);
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static Probe refused() {
    return new Probe.Refused(new Refusal(Reason.TYPE_NOT_ACCEPTED, "The file is no JPEG, PNG, WebP or GIF."));
  }
}
