package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.OriginalRenderer.Made;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep.File;
import com.joelschaeffer.portfolio.storage.postgres.PostgresSweep.PictureRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes files again that photographs name and the object store has lost. Thread-safe. */
final class PictureMender {

  private static final Logger LOG = LoggerFactory.getLogger(PictureMender.class);

  private final PostgresSweep rows;
  private final PictureObjects objects;
  private final OriginalRenderer renderer;

  PictureMender(PostgresSweep rows, PictureObjects objects, OriginalRenderer renderer) {
    this.rows = rows;
    this.objects = objects;
    this.renderer = renderer;
  }

  /** Makes those again that are really missing: a list of objects is older than what it is compared with. */
  void mend(PictureRow row, List<File> listedAsMissing, SweepTally report) {
    var missing = listedAsMissing.stream().filter(file -> !objects.exists(row.picture(), file)).toList();
    if (missing.isEmpty()) return;
    if (report.dryRun()) report.mended(missing.size());
    else
      render(row, missing, report).ifPresent(made -> {
        store(row, missing, made);
        report.mended(missing.size());
      });
  }

  /** Empty when nothing can be made of the original, which is reported: the next one is another one. */
  private Optional<Made> render(PictureRow row, List<File> missing, SweepTally report) {
    try {
      return Optional.of(renderer.render(row.original(), header -> plan(row, missing, header)));
    } catch (RuntimeException failed) { // a store that gives no answer at all is heard of when the next file is looked up
      if (Thread.currentThread().isInterrupted()) throw failed;
      LOG.warn("photograph {}: missing files of its picture cannot be made again", row.id().value(), failed);
      report.lost(row.id(), "%d files of its picture: %s".formatted(missing.size(), failed.getMessage()));
      return Optional.empty();
    }
  }

  private void store(PictureRow row, List<File> missing, Made made) {
    if (row.share()) {
      objects.putRenditions(row.picture(), List.of(made.crop()));
      return;
    }
    var files = made.picture().renditions().stream().filter(rendition -> missing.contains(fileOf(rendition))).toList();
    objects.putRenditions(row.picture(), files);
    rows.list(row.picture(),
        made.renditions().stream().filter(listed -> missing.contains(new File(listed.width(), listed.format())))
            .toList());
  }

  private static RenderPlan plan(PictureRow row, List<File> missing, ImageHeader header) {
    if (row.share())
      return new RenderPlan(List.of(), Set.of(ImageFormat.JPEG), Optional.of(PictureSizes.shareCrop(row.focus())),
          row.rights());
    var widths = missing.stream().map(File::width).filter(width -> width <= header.width()).sorted().distinct()
        .toList();
    var formats = missing.stream().map(File::format).collect(Collectors.toSet());
    return new RenderPlan(widths, formats, Optional.empty(), row.rights());
  }

  private static File fileOf(Encoded rendition) {
    return new File(rendition.width(), rendition.format());
  }
}
