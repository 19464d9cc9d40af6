package com.joelschaeffer.portfolio.storage.images;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes are uploaded, they end as a picture or a refusal: no exception, no endless loop, no memory without bound.
 * The build tries the files that were kept; {@code JAZZER_FUZZ=1} looks for new ones.
 */
class PictureFuzzTest {

  /** So small that a run tries hundreds of files a second. */
  private static final ImageProcessor PROCESSOR = JavaImageProcessor.create(new ImageLimits(250_000, 32 << 20));

  @TempDir
  static Path directory;

  @FuzzTest(maxDuration = "10m")
  void answersWhateverIsUploaded(byte[] content) throws IOException {
    var file = Files.write(directory.resolve("upload"), content);

    PROCESSOR.metadata(file);
    switch (PROCESSOR.probe(file)) {
      case Probe.Refused(var refusal) -> assertThat(refusal.message()).endsWith(".");
      case Probe.Accepted(var header) -> {
        int width = Math.max(1, header.width() / 3);
        switch (PROCESSOR.render(file, header, RenderPlan.of(List.of(width)))) {
          case Outcome.Refused(var refusal) -> assertThat(refusal.message()).endsWith(".");
          case Outcome.Rendered(var picture) -> assertThat(picture.renditions()).isNotEmpty();
        }
      }
    }
  }
}
