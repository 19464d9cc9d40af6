package com.joelschaeffer.portfolio.storage.images;

/** Reads what a scan says about one block after the other. For one scan. */
interface ScanCoding {

  /**
   * Reads what comes about the next block.
   *
   * @param part  index of its channel among the parts of the scan
   * @param block moved to the block
   */
  void block(int part, Coefficients block) throws RefusedPicture;

  /** Forgets what came before: after a restart marker nothing depends on it. */
  void restart();

  /** Whether blocks were read out of bits that are not in the file. */
  boolean exhausted();
}
