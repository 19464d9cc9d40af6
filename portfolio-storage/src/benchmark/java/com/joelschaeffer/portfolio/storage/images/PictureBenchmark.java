package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** How long a photograph of each size takes to become its three named sizes as JPEG. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class PictureBenchmark {

  /** Long side of a picture with sides of three to two: 6, 12, 24 and 45 megapixels. */
  @Param({"3000", "4242", "6000", "8216"})
  private int side;

  private final ImageProcessor processor = JavaImageProcessor.create(ImageLimits.defaults());
  private final RenderPlan plan = new RenderPlan(List.of(400, 800, 1920), Set.of(ImageFormat.JPEG), Optional.empty(),
      PhotoRights.NONE);
  private Path file = Path.of("");
  private ImageHeader header = new ImageHeader(ImageFormat.JPEG, 1, 1, 1, false, false);

  /** Grain over soft light, which gives files of about the size that cameras write. */
  @Setup
  public void write() throws IOException {
    var picture = new BufferedImage(side, side * 2 / 3, BufferedImage.TYPE_3BYTE_BGR);
    var random = new SplittableRandom(1);
    for (int y = 0; y < picture.getHeight(); y++)
      for (int x = 0; x < side; x++) {
        int grain = random.nextInt(12);
        int light = (int) (110 + 60 * Math.sin(x / 97.0) + 30 * Math.cos(y / 13.0));
        picture.setRGB(x, y, (light + grain) << 16 | (light * 3 / 4 + grain) << 8 | (200 - light / 2 + grain));
      }
    file = Files.createTempFile("benchmark", ".jpg");
    Files.write(file, TestPictures.jpeg(picture));
    if (processor.probe(file) instanceof Probe.Accepted(var found)) header = found;
  }

  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  @Benchmark
  public Outcome render() {
    return processor.render(file, header, plan);
  }
}
