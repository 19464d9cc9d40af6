package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.Rendition;
import com.joelschaeffer.portfolio.core.media.Upload;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Renders originals that are in the object store already. Thread-safe. */
final class OriginalRenderer {

  private final PictureObjects objects;
  private final ImageProcessor images;
  private final TemporaryFolder temporary;

  OriginalRenderer(PictureObjects objects, ImageProcessor images, TemporaryFolder temporary) {
    this.objects = objects;
    this.images = images;
    this.temporary = temporary;
  }

  /** What was made, and what is to be listed of it. */
  record Made(RenderedPicture picture, List<Rendition> renditions) {

    /** The crop that was planned. */
    Encoded crop() {
      return picture.crop().orElseThrow();
    }
  }

  /**
   * Renders what is planned once the header is known.
   *
   * @throws UnavailableException  when the object store gives no answer, or breaks off
   * @throws IllegalStateException when the original is missing or is not what it was
   */
  Made render(ContentHash original, Function<ImageHeader, RenderPlan> plan) {
    try (var file = fetch(original)) {
      if (!(images.probe(file.file()) instanceof Probe.Accepted(var header)))
        throw new IllegalStateException("the original " + original.hex() + " is refused, though it was taken once");
      var wanted = plan.apply(header);
      if (!(images.render(file.file(), header, wanted) instanceof Outcome.Rendered(var picture)))
        throw new IllegalStateException("the original " + original.hex() + " cannot be rendered, though it was once");
      return new Made(picture, Renditions.of(wanted, picture));
    }
  }

  private SpooledUpload fetch(ContentHash original) {
    var blob = objects.openOriginal(original)
        .orElseThrow(() -> new IllegalStateException("the original " + original.hex() + " is missing"));
    try (var content = blob.content()) {
      var file = SpooledUpload.of(content, Upload.MAX_BYTES, temporary);
      if (file.hash().equals(original)) return file;
      file.close();
      throw new IllegalStateException("the original " + original.hex() + " has other bytes than it had");
    } catch (IOException failed) {
      throw new UnavailableException("original_not_readable",
          "the original %s cannot be read (%s)".formatted(original.hex(), failed), failed);
    }
  }
}
