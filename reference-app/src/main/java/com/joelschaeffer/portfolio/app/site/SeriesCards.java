package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.site.PictureView.Loading;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.CategorySummary;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Shows series by their covers. Thread-safe. */
@Component
final class SeriesCards {

  /** Hundredths of the window's height that a cover may take, as in the style sheet. */
  private static final int COVER_HEIGHT = 64;

  private final PictureViews pictures;

  SeriesCards(PictureViews pictures) {
    this.pictures = pictures;
  }

  /** One of a row of covers, which are equally high. */
  SeriesCard inRow(CategorySummary series) {
    return card(series, pictures.inRow(series.cover(), Loading.LAZY));
  }

  /** A column of covers, each with its statement beside it. */
  List<SeriesCard> column(List<CategorySummary> all) {
    return IntStream.range(0, all.size()).mapToObj(index -> card(all.get(index),
        pictures.besideText(all.get(index).cover(), COVER_HEIGHT, index == 0 ? Loading.FIRST : Loading.LAZY))).toList();
  }

  /** Where the works of a series are. */
  static String url(Slug slug) {
    return GalleryQuery.ALL.of(slug).url();
  }

  private static SeriesCard card(CategorySummary series, PictureView cover) {
    var content = series.category().content();
    return new SeriesCard(content.name(), Wording.photographs(series.works()), content.statement(),
        url(content.slug()), cover);
  }
}
