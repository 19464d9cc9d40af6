package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JPEG's pixels. Gray and colour go row by row through a decoder of ours or, where that one does not know them or would
 * take too much memory, through the JDK's: the full picture never lies in memory. CMYK, and what the JDK does not know (lossless, other depths), is decoded as a whole by TwelveMonkeys.
 */
final class JpegDecoder implements PixelReader {

  static final String ROWS_MISSING = "the last rows of the picture are missing";
  static final String UNREADABLE = "some of its pixels are unreadable";
  /** Blocks of less than half their side show their edges, unless the picture is scaled down so much further. */
  private static final double MARGIN = 1.5;
  /** Parts of libjpeg's warnings that mean lost pixels; others (extraneous bytes, odd versions) are harmless. */
  private static final List<String> CUT_OFF = List.of("Premature end", "premature end");
  private static final List<String> DAMAGED = List.of("bad Huffman code", "Corrupt JPEG data: found marker");

  private final FileBytes file;
  private final JpegFile jpeg;
  private final int width;
  private final int height;
  private final int components;
  private final boolean odd;

  /** @param odd not eight bits by Huffman-coded DCT, or more than three components */
  JpegDecoder(FileBytes file, JpegFile jpeg, int width, int height, int components, boolean odd) {
    this.file = file;
    this.jpeg = jpeg;
    this.width = width;
    this.height = height;
    this.components = components;
    this.odd = odd;
  }

  @Override
  public PixelReader reduced(int atLeastWidth, int atLeastHeight, long mostBytes) throws IOException, RefusedPicture {
    for (int shrink = 8; shrink >= 1 && !odd; shrink /= 2) {
      double enough = shrink > 2 ? MARGIN * shrink : shrink;
      if (width >= enough * atLeastWidth && height >= enough * atLeastHeight) {
        var scaled = jpeg.scaled(shrink);
        if (scaled.isPresent() && (jpeg.isArithmetic() || scaled.get().bytes() <= mostBytes)) return scaled.get();
      }
    }
    if (jpeg.isArithmetic()) throw RefusedPicture.corrupt(UNREADABLE);
    return this;
  }

  @Override
  public void read(RowSink sink) throws IOException, RefusedPicture {
    var scans = jpeg.scans();
    if (odd) readWhole(scans, sink);
    else
      readRows(scans, sink);
  }

  @Override
  public Optional<PlainFile> plain() throws IOException, RefusedPicture {
    if (odd) return Optional.empty();
    return Optional.of(PlainFile.of(file, jpeg.decodable(jpeg.scans(), false)));
  }

  private void readRows(JpegFile.Scans scans, RowSink sink) throws IOException, RefusedPicture {
    var rows = new RowRaster(width, height, components, scans.count(), sink);
    decode(ImageCodecs.jdkJpegReader(), jpeg.decodable(scans, false), destination(rows));
    // another Java whose decoder sets no rows
    if (rows.received() == 0) readWhole(scans, sink);
    else if (rows.received() < height) throw RefusedPicture.truncated(ROWS_MISSING);
  }

  private void readWhole(JpegFile.Scans scans, RowSink sink) throws IOException, RefusedPicture {
    var image = decode(ImageCodecs.tolerantJpegReader(), jpeg.decodable(scans, components == 4), null);
    ImageRows.feed(image, components == 1 ? 1 : 3, sink);
  }

  private BufferedImage decode(ImageReader reader, Splice source,
      @Nullable BufferedImage destination) throws IOException, RefusedPicture {
    var warnings = new ArrayList<String>();
    try (var input = new SplicedImageInput(file, source)) {
      reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
      reader.setInput(input, true, true);
      var parameters = new ImageReadParam();
      if (destination != null) parameters.setDestination(destination);
      var image = reader.read(0, parameters);
      refuse(warnings);
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static void refuse(List<String> warnings) throws RefusedPicture {
    for (var warning : warnings) {
      if (CUT_OFF.stream().anyMatch(warning::contains))
        throw RefusedPicture.truncated(ROWS_MISSING);
      if (DAMAGED.stream().anyMatch(warning::contains))
        throw RefusedPicture.corrupt(UNREADABLE);
    }
  }

  private static BufferedImage destination(RowRaster rows) {
    var space = ColorSpace.getInstance(rows.getNumBands() == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
    var colors = new ComponentColorModel(space, false, false, ComponentColorModel.OPAQUE, DataBuffer.TYPE_BYTE);
    return new BufferedImage(colors, rows, false, null);
  }
}
