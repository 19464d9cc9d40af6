package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.ImageProcessor;

class ColorWithVipsTest extends ColorTest {

  @Override
  ImageProcessor processor(ImageLimits limits) {
    return InstalledVips.processor(limits);
  }
}
