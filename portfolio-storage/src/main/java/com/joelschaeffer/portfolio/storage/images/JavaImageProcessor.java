package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Renders photographs in Java; only WebP is written by native code. Thread-safe. Renders as many pictures at a time as
 * there are processors and as fit into the memory of its limits; further callers wait in the order in which they came.
 */
public final class JavaImageProcessor implements ImageProcessor {

  private final ImageLimits limits;
  private final PictureGate gate;
  private final MemoryBudget budget;
  private final Accelerator accelerator;

  JavaImageProcessor(ImageLimits limits, Accelerator accelerator) {
    this.limits = limits;
    this.accelerator = accelerator;
    budget = new MemoryBudget(limits.rasterBytes(), Math.max(2, Runtime.getRuntime().availableProcessors()));
    gate = new PictureGate(limits.maxPixels(), budget);
  }

  /**
   * Makes a processor.
   *
   * @throws IllegalStateException when a library it needs is not on the class path; the message names the artifacts to add
   */
  public static JavaImageProcessor create(ImageLimits limits) {
    NeededLibraries.check();
    return new JavaImageProcessor(limits, Accelerator.NONE);
  }

  @Override
  public Probe probe(Path file) {
    try (var bytes = FileBytes.open(file)) {
      return new Probe.Accepted(gate.admit(bytes).header());
    } catch (RefusedPicture e) {
      return new Probe.Refused(e.refusal());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public PhotoMetadata metadata(Path file) {
    try (var bytes = FileBytes.open(file)) {
      return PhotoMetadataReader.read(gate.admit(bytes).embedded());
    } catch (RefusedPicture e) {
      return PhotoMetadata.NONE;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
    for (int width : plan.widths())
      if (width < 1 || width > header.width())
        throw new IllegalArgumentException("width " + width + " is not within 1 and the picture's " + header.width());
    try (var bytes = FileBytes.open(file)) {
      var picture = gate.admit(bytes);
      if (!picture.header().equals(header))
        throw new IllegalArgumentException(
            "the header is another file's: " + header + ", this one's " + picture.header());
      return render(picture, bytes.size(), plan);
    } catch (RefusedPicture e) {
      return new Outcome.Refused(e.refusal());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private Outcome render(ParsedPicture picture, long fileSize, RenderPlan plan) throws IOException, RefusedPicture {
    var renderer = new PictureRenderer(picture, plan, budget.bytes());
    long needed = renderer.bytes();
    gate.checkMemory(picture, needed);
    // what is refused does not depend on the accelerator: where it does not fit, it is left out
    boolean fits = budget.canEverHold(needed + accelerator.bytes(fileSize));
    try {
      int share = budget.acquire(fits ? needed + accelerator.bytes(fileSize) : needed);
      try {
        return new Outcome.Rendered(
            RightsWriter.write(renderer.render(fits ? accelerator : Accelerator.NONE), plan.rights()));
      } finally {
        budget.release(share);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("image.interrupted", "rendering was interrupted; nothing was made", e);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private static UnavailableException unreadable(Exception cause) {
    return new UnavailableException("image.unreadable", "the uploaded file cannot be read: " + cause.getClass()
        .getSimpleName(), cause);
  }

  @Override
  public String toString() {
    return "in Java, up to %d megapixels".formatted(limits.maxPixels() / 1_000_000);
  }
}
