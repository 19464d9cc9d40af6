package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads a PNG's pixels row by row. Own code, since ImageIO's reader needs the whole picture in memory, ignores profiles and
 * inflates every text chunk first. Only an interlaced picture is collected as a whole.
 */
final class PngDecoder implements PixelReader {

  /** x start, y start, x step, y step of each of Adam7's passes. */
  private static final int[][] ADAM7 = {{0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4},
    {1, 0, 2, 2}, {0, 1, 1, 2}};

  private final FileBytes file;
  private final Splice data;
  private final PngHeader header;
  private final PngColors colors;

  PngDecoder(FileBytes file, Splice data, PngHeader header, PngColors colors) {
    this.file = file;
    this.data = data;
    this.header = header;
    this.colors = colors;
  }

  @Override
  public void read(RowSink sink) throws IOException, RefusedPicture {
    try (var input = new SplicedImageInput(file, data);
        var stream = new InflaterInputStream(input.stream())) {
      if (header.interlaced()) readInterlaced(stream, sink);
      else
        readRows(stream, sink);
      stream.read(); // only at its end is the checksum of all rows compared
    } catch (EOFException e) {
      throw RefusedPicture.truncated("the last rows of the picture are missing");
    } catch (ZipException e) {
      throw RefusedPicture.corrupt("its pixels cannot be inflated");
    }
  }

  private void readRows(InputStream stream, RowSink sink) throws IOException, RefusedPicture {
    int channels = colors.samples().channels();
    var rows = new Unfiltered(stream, header.rowBytes(header.width()));
    var out = new byte[header.width() * channels];
    for (int y = 0; y < header.height(); y++) {
      colors.convert(rows.next(), header.width(), out, 0, channels);
      sink.row(out);
    }
  }

  private void readInterlaced(InputStream stream, RowSink sink) throws IOException, RefusedPicture {
    int channels = colors.samples().channels();
    int rowLength = header.width() * channels;
    var whole = new byte[Math.multiplyExact(rowLength, header.height())];
    for (int[] pass : ADAM7) {
      int pixels = (header.width() - pass[0] + pass[2] - 1) / pass[2];
      if (pixels <= 0) continue;
      var rows = new Unfiltered(stream, header.rowBytes(pixels));
      for (int y = pass[1]; y < header.height(); y += pass[3])
        colors.convert(rows.next(), pixels, whole, y * rowLength + pass[0] * channels, pass[2] * channels);
    }
    for (int y = 0; y < header.height(); y++)
      sink.row(Arrays.copyOfRange(whole, y * rowLength, (y + 1) * rowLength));
  }

  /** Undoes the row filters of PNG, section 9. */
  private final class Unfiltered {

    private final InputStream stream;
    private final int distance = header.filterDistance();
    private byte[] row;
    private byte[] above;

    Unfiltered(InputStream stream, int length) {
      this.stream = stream;
      this.row = new byte[length];
      this.above = new byte[length];
    }

    byte[] next() throws IOException, RefusedPicture {
      var swap = above;
      above = row;
      row = swap;
      int filter = stream.read();
      if (filter < 0 || stream.readNBytes(row, 0, row.length) < row.length) throw new EOFException();
      switch (filter) {
        case 0 -> {
          // stored as it is
        }
        case 1 -> {
          for (int i = distance; i < row.length; i++)
            row[i] += row[i - distance];
        }
        case 2 -> {
          for (int i = 0; i < row.length; i++)
            row[i] += above[i];
        }
        case 3 -> {
          for (int i = 0; i < row.length; i++)
            row[i] += (byte) ((left(row, i) + (above[i] & 0xff)) >> 1);
        }
        case 4 -> {
          for (int i = 0; i < row.length; i++)
            row[i] += (byte) paeth(left(row, i), above[i] & 0xff, left(above, i));
        }
        default -> throw RefusedPicture.corrupt("a row has an unknown filter");
      }
      return row;
    }

    private int left(byte[] of, int i) {
      return i < distance ? 0 : of[i - distance] & 0xff;
    }

    private static int paeth(int left, int above, int aboveLeft) {
      int toLeft = Math.abs(above - aboveLeft);
      int toAbove = Math.abs(left - aboveLeft);
      int toBoth = Math.abs(left + above - 2 * aboveLeft);
      if (toLeft <= toAbove && toLeft <= toBoth) return left;
      return toAbove <= toBoth ? above : aboveLeft;
    }
  }
}
