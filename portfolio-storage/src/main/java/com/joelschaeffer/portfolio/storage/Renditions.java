package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.Rendition;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is listed of the sizes that were made. */
final class Renditions {

  private Renditions() {}

  /**
   * Lists them, if they are what was planned: pages offer each width in each format without asking.
   *
   * @throws IllegalStateException when something is missing or too many
   */
  static List<Rendition> of(RenderPlan plan, RenderedPicture picture) {
    var made = picture.renditions().stream().map(
        rendition -> new Rendition(rendition.format(), rendition.width(), rendition.height(),
            rendition.content().length))
        .toList();
    var missing = plan.widths().stream()
        .flatMap(width -> plan.formats().stream().map(format -> format + " " + width))
        .collect(Collectors.toCollection(TreeSet::new));
    var unwanted = made.stream().map(rendition -> rendition.format() + " " + rendition.width())
        .filter(rendition -> !missing.remove(rendition)).toList();
    if (!missing.isEmpty() || !unwanted.isEmpty() || plan.crop().isPresent() != picture.crop().isPresent())
      throw new IllegalStateException("the image processor left out " + missing + " and made unwanted " + unwanted);
    return made;
  }
}
