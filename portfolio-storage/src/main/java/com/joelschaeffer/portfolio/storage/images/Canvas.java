package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Puts the first frame of an animation where it belongs, clipped to the picture and transparent around it. */
final class Canvas implements RowSink {

  private final RowSink sink;
  private final int left;
  private final int top;
  private final int height;
  private final int channels;
  private final byte[] row;
  private int frameRow;

  private Canvas(RowSink sink, int left, int top, int width, int height, int channels) {
    this.sink = sink;
    this.left = left;
    this.top = top;
    this.height = height;
    this.channels = channels;
    this.row = new byte[width * channels];
  }

  static void place(BufferedImage frame, int left, int top, int width, int height, int channels, RowSink sink) {
    if (left == 0 && top == 0 && frame.getWidth() == width && frame.getHeight() == height) {
      ImageRows.feed(frame, channels, sink);
      return;
    }
    var canvas = new Canvas(sink, left, top, width, height, channels);
    canvas.empty(Math.min(top, height));
    ImageRows.feed(frame, channels, canvas);
    canvas.empty(height - Math.min(height, top + frame.getHeight()));
  }

  @Override
  public void row(byte[] frameSamples) {
    if (top + frameRow++ >= height) return;
    Arrays.fill(row, (byte) 0);
    int visible = Math.min(frameSamples.length, row.length - left * channels);
    if (visible > 0) System.arraycopy(frameSamples, 0, row, left * channels, visible);
    sink.row(row);
  }

  private void empty(int rows) {
    Arrays.fill(row, (byte) 0);
    for (int i = 0; i < rows; i++)
      sink.row(row);
  }
}
