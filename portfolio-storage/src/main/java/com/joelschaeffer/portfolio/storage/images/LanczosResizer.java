package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.awt.image.BufferedImage;
import net.coobird.thumbnailator.resizers.Resizer;

/** Lets Thumbnailator scale with our {@link Reduction}; its own scalers lose detail. Takes eight-bit RGB and RGBA only. */
final class LanczosResizer implements Resizer {

  @Override
  public void resize(BufferedImage source, BufferedImage target) {
    var samples = source.getColorModel().hasAlpha() ? Samples.RGBA : Samples.RGB;
    var reduction = new Reduction(samples, new LanczosWeights(source.getWidth(), target.getWidth()),
        new LanczosWeights(source.getHeight(), target.getHeight()));
    ImageRows.feed(source, samples.channels(), reduction);
    target.getRaster().setDataElements(0, 0, target.getWidth(), target.getHeight(), reduction.result());
  }
}
