package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PlainFile;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a native library does wrong, the picture is what Java makes of it. */
class NativeAcceleratorTest extends ImagesTest {

  private static final byte[] PHOTO = TestPictures.jpeg(TestPictures.waves(300, 200));

  /** Ways in which a library can fail. */
  enum Fault {
    AT_ONCE, HALFWAY, TOO_FEW_ROWS, IN_OUR_OWN_CODE
  }

  @ParameterizedTest
  @EnumSource
  void rendersInJavaWhatALibraryCannot(Fault fault) {
    var accelerated = new JavaImageProcessor(new ImageLimits(60_000_000, 400 * MEGABYTE),
        new NativeAccelerator(new Faulty(fault)));

    assertThat(content(accelerated)).isEqualTo(content(processor));
  }

  @Test
  void leavesTheLibraryOutWhereMemoryIsShort() {
    var file = file(PHOTO);
    long enoughForJava = 1_000_000;
    var tight = new JavaImageProcessor(new ImageLimits(60_000_000, enoughForJava), new Accelerator() {
      @Override
      public long bytes(long fileSize) {
        return enoughForJava;
      }

      @Override
      public Optional<byte[]> reduced(ParsedPicture source, int width, int height) {
        throw new AssertionError("has no memory");
      }
    });

    assertThat(tight.render(file, header(PHOTO), RenderPlan.of(List.of(100))))
        .isInstanceOf(ImageProcessor.Outcome.Rendered.class);
  }

  @Test
  void leavesToJavaWhatALibraryWouldCollectAsAWhole() {
    var large = file(TestPictures.progressiveJpeg(new BufferedImage(3000, 2000, BufferedImage.TYPE_3BYTE_BGR)));
    var accelerated = new JavaImageProcessor(new ImageLimits(60_000_000, 400 * MEGABYTE),
        new NativeAccelerator(new NativeCodec() {
          @Override
          public void decode(ParsedPicture picture, PlainFile file, int shrink, RowSink sink) {
            throw new AssertionError("decoded natively");
          }

          @Override
          public byte[] jpeg(byte[] bgr, int width, int height, int quality) {
            throw new AssertionError("too small to be encoded natively");
          }
        }));
    var header = ((ImageProcessor.Probe.Accepted) accelerated.probe(large)).header();

    assertThat(accelerated.render(large, header, RenderPlan.of(List.of(100))))
        .isInstanceOf(ImageProcessor.Outcome.Rendered.class);
  }

  private byte[] content(ImageProcessor by) {
    var outcome = by.render(file(PHOTO), header(PHOTO),
        RenderPlan.of(List.of(100)));
    return ((ImageProcessor.Outcome.Rendered) outcome).picture().renditions().getFirst().content();
  }

  private record Faulty(Fault fault) implements NativeCodec {
    @Override
    public void decode(ParsedPicture picture, PlainFile file, int shrink, RowSink sink) throws NativeFailure {
      try {
        file.read(0, new byte[8], 8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      if (fault == Fault.AT_ONCE) throw new NativeFailure("a test");
      for (int y = 0; y < 50; y++)
        sink.row(new byte[300 * 3 / shrink]);
      if (fault == Fault.HALFWAY) throw new NativeFailure("a test");
      if (fault == Fault.IN_OUR_OWN_CODE) throw new IllegalStateException("a test");
    }

    @Override
    public byte[] jpeg(byte[] bgr, int width, int height, int quality) throws NativeFailure {
      throw new NativeFailure("a test");
    }
  }
}
