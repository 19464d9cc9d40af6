package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.ImageProcessor;

class RenderingWithVipsTest extends RenderingTest {

  @Override
  ImageProcessor processor(ImageLimits limits) {
    return InstalledVips.processor(limits);
  }
}
