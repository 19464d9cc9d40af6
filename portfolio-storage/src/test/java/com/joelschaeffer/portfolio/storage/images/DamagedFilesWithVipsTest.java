package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.ImageProcessor;

class DamagedFilesWithVipsTest extends DamagedFilesTest {

  @Override
  ImageProcessor processor(ImageLimits limits) {
    return InstalledVips.processor(limits);
  }
}
