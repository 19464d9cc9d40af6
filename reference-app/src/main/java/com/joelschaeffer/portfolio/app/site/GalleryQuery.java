package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.Slug;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What a visitor asks of the gallery, as the address says it.
 *
 * @param category only works of this series
 * @param featured only those chosen for the front
 * @param forSale  only those of which a print can be bought
 * @param page     from 1
 */
record GalleryQuery(Optional<Slug> category, boolean featured, boolean forSale, int page) {

  /** Everything, from the beginning. */
  static final GalleryQuery ALL = new GalleryQuery(Optional.empty(), false, false, 1);

  private static final Pattern NUMBER = Pattern.compile("0*+([1-9]\\d*+)");
  private static final int MOST_DIGITS = 9;

  /**
   * The page number that a text is. What is no number from 1 on is the first page; one that is too large for any gallery is
   * simply far past the end.
   */
  static int pageNumber(String text) {
    var match = NUMBER.matcher(text);
    if (!match.matches()) return 1;
    return match.group(1).length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(match.group(1));
  }

  /** These works, but of this series; from the first page on. */
  GalleryQuery of(Slug series) {
    return new GalleryQuery(Optional.of(series), featured, forSale, 1);
  }

  /** These works, but of any series. */
  GalleryQuery ofAnySeries() {
    return new GalleryQuery(Optional.empty(), featured, forSale, 1);
  }

  /** The same with or without the featured works only. */
  GalleryQuery toggleFeatured() {
    return new GalleryQuery(category, !featured, forSale, 1);
  }

  /** The same with or without the works for sale only. */
  GalleryQuery toggleForSale() {
    return new GalleryQuery(category, featured, !forSale, 1);
  }

  GalleryQuery at(int number) {
    return new GalleryQuery(category, featured, forSale, number);
  }

  boolean isFiltered() {
    return category.isPresent() || featured || forSale;
  }

  /** Its one address. */
  String url() {
    var parameters = new StringJoiner("&", "?", "").setEmptyValue("");
    category.ifPresent(slug -> parameters.add("category=" + slug.value()));
    if (featured) parameters.add("featured=true");
    if (forSale) parameters.add("for-sale=true");
    if (page > 1) parameters.add("page=" + page);
    return PageFrames.GALLERY + parameters;
  }
}
