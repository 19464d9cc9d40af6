package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.site.PictureView.Loading;
import com.joelschaeffer.portfolio.core.catalog.ArtworkSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Shows artworks beside each other, in rows of equal height. Thread-safe. */
@Component
final class ArtworkCards {

  /** So wide is a row, as a multiple of its height, in a window of usual size: 1300 by 320 pixels. */
  private static final double USUAL_ROW = 4;

  /** So wide is a single row at most: a quarter wider, so its pictures are a quarter less high. */
  private static final double SINGLE_ROW = 5.6;

  private final PictureViews pictures;

  ArtworkCards(PictureViews pictures) {
    this.pictures = pictures;
  }

  /** A whole page of works, of which the first is the page's first picture and the first two rows are fetched at once. */
  List<ArtworkCard> grid(List<ArtworkSummary> works) {
    var cards = new ArrayList<ArtworkCard>();
    var ratios = 0.0;
    for (var work : works) {
      ratios += Math.min(work.picture().ratio(), USUAL_ROW);
      cards.add(inRow(work, cards.isEmpty() ? Loading.FIRST : ratios <= 2 * USUAL_ROW ? Loading.EAGER : Loading.LAZY));
    }
    return cards;
  }

  /** As many of these works as make one row, without those that are on the page already. */
  List<ArtworkCard> row(List<ArtworkSummary> works, Predicate<ArtworkSummary> wanted) {
    var cards = new ArrayList<ArtworkCard>();
    var ratios = 0.0;
    for (var work : works) {
      var ratio = work.picture().ratio();
      if (!wanted.test(work) || ratio > PictureViews.PANORAMA || ratios + ratio > SINGLE_ROW) continue;
      ratios += ratio;
      cards.add(inRow(work, Loading.LAZY));
    }
    return cards;
  }

  /** One work that fills the window, as the page's first picture. */
  ArtworkCard alone(ArtworkSummary work, int windowHeight) {
    return card(work, pictures.alone(work.picture(), windowHeight, Loading.FIRST));
  }

  private ArtworkCard inRow(ArtworkSummary work, Loading loading) {
    return card(work, pictures.inRow(work.picture(), loading));
  }

  private static ArtworkCard card(ArtworkSummary work, PictureView picture) {
    return new ArtworkCard(work.title(), Wording.year(work.year()), "/artwork/" + work.slug().value(), picture,
        work.picture().ratio() > PictureViews.PANORAMA);
  }
}
