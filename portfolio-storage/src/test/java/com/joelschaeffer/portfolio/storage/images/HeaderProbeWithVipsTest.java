package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.ImageProcessor;

class HeaderProbeWithVipsTest extends HeaderProbeTest {

  @Override
  ImageProcessor processor(ImageLimits limits) {
    return InstalledVips.processor(limits);
  }
}
