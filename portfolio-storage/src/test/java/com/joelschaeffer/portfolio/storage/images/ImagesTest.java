package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Refusal;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.joelschaeffer.portfolio.storage.RenderedPicture;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the processor have in common: files to give it, and its answers taken apart. */
abstract class ImagesTest {

  static final long MEGABYTE = 1 << 20;

  final ImageProcessor processor = processor(new ImageLimits(60_000_000, 400 * MEGABYTE));

  @TempDir
  Path directory;

  /** The adapter under test; each has a subclass of each test. */
  ImageProcessor processor(ImageLimits limits) {
    return JavaImageProcessor.create(limits);
  }

  Path file(String name, byte[] content) {
    try {
      return Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(byte[] content) {
    return file("upload", content);
  }

  ImageHeader header(byte[] content) {
    return switch (processor.probe(file(content))) {
      case Probe.Accepted(var header) -> header;
      case Probe.Refused(var refusal) -> Assertions.fail(refusal.message());
    };
  }

  Refusal refusedByHeader(byte[] content) {
    return switch (processor.probe(file(content))) {
      case Probe.Accepted(var header) -> Assertions.fail("accepted as " + header);
      case Probe.Refused(var refusal) -> refusal;
    };
  }

  Outcome outcome(byte[] content, Integer... widths) {
    return processor.render(file(content), header(content), RenderPlan.of(List.of(widths)));
  }

  RenderedPicture rendered(byte[] content, Integer... widths) {
    return switch (outcome(content, widths)) {
      case Outcome.Rendered(var picture) -> picture;
      case Outcome.Refused(var refusal) -> Assertions.fail(refusal.message());
    };
  }

  /** Refused whether by the header or by the pixels. */
  Refusal refused(byte[] content) {
    return switch (processor.probe(file(content))) {
      case Probe.Refused(var refusal) -> refusal;
      case Probe.Accepted(var header) -> switch (processor.render(file(content), header, RenderPlan.of(List.of(1)))) {
        case Outcome.Rendered(var picture) -> Assertions.fail("rendered");
        case Outcome.Refused(var refusal) -> refusal;
      };
    };
  }

  static BufferedImage decoded(RenderedPicture picture, ImageFormat format, int width) {
    return TestPictures.read(encoded(picture, format, width).content());
  }

  static Encoded encoded(RenderedPicture picture, ImageFormat format, int width) {
    return picture.renditions().stream().filter(each -> each.format() == format && each.width() == width).findFirst()
        .orElseThrow();
  }

  /** @param expected 0xrrggbb */
  static void assertColor(BufferedImage picture, int x, int y, int expected, int tolerance) {
    int found = picture.getRGB(x, y);
    for (int shift = 0; shift <= 16; shift += 8)
      assertThat(found >> shift & 0xff).as("colour at %d, %d is %06x, expected %06x", x, y, found & 0xffffff, expected)
          .isBetween((expected >> shift & 0xff) - tolerance, (expected >> shift & 0xff) + tolerance);
  }
}
