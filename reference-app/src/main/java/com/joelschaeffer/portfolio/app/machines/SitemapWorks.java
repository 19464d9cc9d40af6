package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.app.site.PictureFiles;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex.IdRange;
import com.joelschaeffer.portfolio.core.catalog.IndexedArtwork;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * The works' pages, in files of a fixed range of ids each: a work stays in its file whatever comes and goes, and each file begins where
 * one knows without reading those before it. Thread-safe.
 */
final class SitemapWorks {

  /** So many works are in memory at a time. */
  private static final int STEP = 500;

  private final CatalogIndex index;
  private final PictureFiles files;
  private final int idsPerFile;

  SitemapWorks(CatalogIndex index, PictureFiles files, int idsPerFile) {
    this.index = index;
    this.files = files;
    this.idsPerFile = idsPerFile;
  }

  /** How many addresses there are at most. */
  int bound() {
    return index.last().map(ArtworkId::value).orElse(0);
  }

  /** The numbers of the files that have something in them, from 1. */
  List<Integer> fileNumbers() {
    return IntStream.rangeClosed(1, Math.ceilDiv(bound(), idsPerFile)).filter(number -> !isEmpty(number)).boxed()
        .toList();
  }

  /** Whether there is no file of this number. */
  boolean isEmpty(int number) {
    return number < 1 || number > Integer.MAX_VALUE / idsPerFile || index.works(range(number), 1).isEmpty();
  }

  /** Hands over the pages of a file, one after the other. */
  void walk(int number, Consumer<SitemapEntry> reader) {
    var range = range(number);
    for (var step = index.works(range, STEP); !step.isEmpty(); step = index.works(range, STEP)) {
      step.stream().map(this::entry).forEach(reader);
      range = range.behind(step.getLast().id());
    }
  }

  private SitemapEntry entry(IndexedArtwork work) {
    return new SitemapEntry("/artwork/" + work.slug().value(), Optional.of(work.revision().updatedAt()),
        Optional.of(files.largest(work.picture()).url()));
  }

  private IdRange range(int number) {
    return new IdRange((number - 1) * idsPerFile, number * idsPerFile);
  }
}
