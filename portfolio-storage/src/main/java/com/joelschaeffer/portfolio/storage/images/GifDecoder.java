package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Reads the first frame of a GIF and puts it on its screen, transparent around it. */
final class GifDecoder implements PixelReader {

  private final FileBytes file;
  private final Splice firstFrame;
  private final GifFile.Frame frame;
  private final GifFile.Screen screen;

  GifDecoder(FileBytes file, Splice firstFrame, GifFile.Frame frame, GifFile.Screen screen) {
    this.file = file;
    this.firstFrame = firstFrame;
    this.frame = frame;
    this.screen = screen;
  }

  @Override
  public void read(RowSink sink) throws IOException, RefusedPicture {
    var decoded = decode();
    Canvas.place(decoded, frame.x(), frame.y(), screen.width(), screen.height(), screen.channels(), sink);
  }

  private BufferedImage decode() throws IOException, RefusedPicture {
    var reader = ImageCodecs.jdkGifReader();
    try (var input = new SplicedImageInput(file, firstFrame)) {
      var progress = new Progress();
      reader.addIIOReadProgressListener(progress);
      reader.setInput(input, true, true);
      var image = reader.read(0);
      // the reader calls a frame complete when its codes end, however few rows they gave
      if (progress.percent < 100) throw RefusedPicture.truncated("the last rows of the picture are missing");
      return image;
    } finally {
      reader.dispose();
    }
  }

  private static final class Progress implements IIOReadProgressListener {

    private float percent;

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      percent = percentageDone;
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
