package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.io.IOException;
import java.util.Optional;

/** Reads the first frame of a WebP as a whole, in Java, and puts it on its canvas. */
final class WebpDecoder implements PixelReader {

  /** Up to four for the picture, and what the decoder was seen to take beside it. */
  static final int BYTES_PER_PIXEL = 5;

  private final FileBytes file;
  private final WebpFrame frame;
  private final int width;
  private final int height;
  private final int channels;

  WebpDecoder(FileBytes file, WebpFrame frame, int width, int height, int channels) {
    this.file = file;
    this.frame = frame;
    this.width = width;
    this.height = height;
    this.channels = channels;
  }

  @Override
  public Optional<PlainFile> plain() {
    boolean covering = frame.left() == 0 && frame.top() == 0 && frame.width() == width && frame.height() == height;
    return covering ? Optional.of(PlainFile.of(file, frame.alone())) : Optional.empty();
  }

  @Override
  public void read(RowSink sink) throws IOException, RefusedPicture {
    var reader = ImageCodecs.webpReader();
    try (var input = new SplicedImageInput(file, frame.alone())) {
      reader.setInput(input, true, true);
      Canvas.place(reader.read(0), frame.left(), frame.top(), width, height, channels, sink);
    } finally {
      reader.dispose();
    }
  }
}
