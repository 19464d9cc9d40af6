package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a native library decode and encode, and only that: parsing, scaling, colours and orientation stay the code that every
 * picture goes through, so that the two ways cannot drift apart. Whatever fails is left to Java, which decides whether the
 * picture is damaged and says so.
 */
final class NativeAccelerator implements Accelerator {

  private static final Logger LOG = LoggerFactory.getLogger(NativeAccelerator.class);
  private static final int LARGEST_SHRINK = 8;
  /**
   * How much wider than wanted a picture must be after the decoder's own shrinking: that lets some of the finest detail through
   * as a coarser one, which scaling down by this much takes out again.
   */
  private static final double LEFT_TO_SCALE = 1.4;

  /** Java encodes smaller ones while a larger one is being encoded, and at a quality that libjpeg has no whole number for. */
  private static final long WORTH_ENCODING = 1_000_000;

  /**
   * Of a picture that comes in several scans a native decoder keeps all coefficients until the last one, twice what a reader of
   * ours is estimated at and outside every budget. Ours keeps those that show at the wanted size.
   */
  private static final long MOST_COLLECTED = 8_000_000;

  private final NativeCodec codec;

  NativeAccelerator(NativeCodec codec) {
    this.codec = codec;
  }

  /** The compressed file lies in memory as a whole. */
  @Override
  public long bytes(long fileSize) {
    return fileSize;
  }

  @Override
  public Optional<byte[]> reduced(ParsedPicture source, int width, int height)
      throws IOException, RefusedPicture, InterruptedException {
    if (source.format() == ImageFormat.JPEG && source.decodingBytes() > MOST_COLLECTED) return Optional.empty();
    var plain = source.pixels().plain();
    if (plain.isEmpty()) return Optional.empty();
    int shrink = shrink(source, width, height);
    var reduction = new Reduction(source.samples(), new LanczosWeights((double) source.width() / shrink, width),
        new LanczosWeights((double) source.height() / shrink, height));
    try {
      decode(source, plain.get(), shrink, reduction);
      return Optional.of(reduction.result());
    } catch (NativeFailure | IllegalStateException e) { // or too few rows, or too many
      LOG.debug("a picture is decoded in Java: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** On a thread of the platform, whatever the caller's is: native libraries keep things by thread. */
  private void decode(ParsedPicture source, PlainFile plain, int shrink, RowSink sink)
      throws IOException, NativeFailure, InterruptedException {
    var pipe = new RowPipe();
    var decoder = Executors.newSingleThreadExecutor();
    try {
      var decoding = decoder.submit(() -> {
        try {
          codec.decode(source, plain, shrink, pipe);
        } finally {
          pipe.end();
        }
        return true;
      });
      pipe.drainTo(sink);
      decoding.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException disk -> throw disk;
        case NativeFailure failure -> throw failure;
        case null, default -> throw new NativeFailure("a fault of ours: " + e.getCause());
      }
    } finally {
      decoder.shutdownNow();
      decoder.close();
    }
  }

  @Override
  public Optional<byte[]> jpeg(BufferedImage picture) {
    if ((long) picture.getWidth() * picture.getHeight() < WORTH_ENCODING) return Optional.empty();
    byte[] bgr = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    try {
      return Optional.of(codec.jpeg(bgr, picture.getWidth(), picture.getHeight(), PictureEncoder.JPEG_PERCENT));
    } catch (NativeFailure | IllegalStateException e) {
      LOG.debug("a picture is encoded in Java: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /** What the decoder may leave out for itself. */
  private static int shrink(ParsedPicture source, int width, int height) {
    if (source.format() != ImageFormat.JPEG) return 1;
    int shrink = LARGEST_SHRINK;
    while (shrink > 1 && (source.width() < LEFT_TO_SCALE * shrink * width || source.height() / shrink < height))
      shrink /= 2;
    return shrink;
  }
}
