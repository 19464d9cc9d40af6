package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.io.IOException;

/** A library outside the virtual machine that decodes and encodes pictures. Thread-safe. */
interface NativeCodec {

  /**
   * Gives all rows of a picture to the sink, in order, each in an array of its own. When it fails, some may have gone there already.
   *
   * @param shrink 1, 2, 4 or 8: each side is divided by it, rounded up; more than 1 for JPEG only
   * @throws NativeFailure for whatever is odd about the picture or the library, be it the slightest warning
   */
  void decode(ParsedPicture picture, PlainFile file, int shrink, RowSink sink) throws IOException, NativeFailure;

  /**
   * Writes a baseline JPEG, 4:2:0, with Huffman tables of its own and without metadata.
   *
   * @param bgr     eight-bit samples, interleaved
   * @param quality as libjpeg counts it, 1 to 100
   */
  byte[] jpeg(byte[] bgr, int width, int height, int quality) throws NativeFailure;
}
