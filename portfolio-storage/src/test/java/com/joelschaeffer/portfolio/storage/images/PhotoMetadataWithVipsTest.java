package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.ImageProcessor;

class PhotoMetadataWithVipsTest extends PhotoMetadataTest {

  @Override
  ImageProcessor processor(ImageLimits limits) {
    return InstalledVips.processor(limits);
  }
}
