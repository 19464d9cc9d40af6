package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import com.joelschaeffer.portfolio.core.media.Orientation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * What a visitor asks of the gallery, as the address says it.
 *
 * @param category only works of this series
 * @param filter   everything else that narrows the works
 * @param page     from 1
 */
record GalleryQuery(Optional<Slug> category, ArtworkFilter filter, int page) {

  /** Everything, from the beginning. */
  static final GalleryQuery ALL = new GalleryQuery(Optional.empty(), ArtworkFilter.ALL, 1);

  /** The parameter of the words to look for. */
  static final String WORDS = "q";

  private static final String CATEGORY = "category";
  private static final String FEATURED = "featured";
  private static final String FOR_SALE = "for-sale";
  private static final String ORIENTATION = "orientation";
  private static final String PAGE = "page";
  private static final Pattern NUMBER = Pattern.compile("0*+([1-9]\\d*+)");
  private static final int MOST_DIGITS = 9;

  /**
   * Reads an address. Values it cannot use are ignored.
   *
   * @throws NotFoundException when there can be no series of that name
   */
  static GalleryQuery read(Map<String, String> parameters) {
    var filter = new ArtworkFilter(Optional.empty(), "true".equals(parameters.get(FEATURED)),
        "true".equals(parameters.get(FOR_SALE)), Orientation.ofCode(parameters.getOrDefault(ORIENTATION, "")),
        SearchText.of(parameters.getOrDefault(WORDS, "")), ArtworkFilter.Sort.BY_HAND);
    return new GalleryQuery(category(parameters.getOrDefault(CATEGORY, "")), filter,
        pageNumber(parameters.getOrDefault(PAGE, "")));
  }

  /** These works, but of this series; from the first page on. */
  GalleryQuery of(Slug series) {
    return new GalleryQuery(Optional.of(series), filter, 1);
  }

  /** These works, but of any series. */
  GalleryQuery ofAnySeries() {
    return new GalleryQuery(Optional.empty(), filter, 1);
  }

  /** The same with or without the featured works only. */
  GalleryQuery toggleFeatured() {
    return with(new ArtworkFilter(Optional.empty(), !filter.featured(), filter.forSale(), filter.orientation(),
        filter.search(), filter.sort()));
  }

  /** The same with or without the works for sale only. */
  GalleryQuery toggleForSale() {
    return with(new ArtworkFilter(Optional.empty(), filter.featured(), !filter.forSale(), filter.orientation(),
        filter.search(), filter.sort()));
  }

  /** The same with only those that lie like this; or lying as they will, if it was so already. */
  GalleryQuery toggle(Orientation orientation) {
    return with(new ArtworkFilter(Optional.empty(), filter.featured(), filter.forSale(),
        filter.orientation().equals(Optional.of(orientation)) ? Optional.empty() : Optional.of(orientation),
        filter.search(), filter.sort()));
  }

  /** The same, whatever words are in them. */
  GalleryQuery withoutSearch() {
    return with(new ArtworkFilter(Optional.empty(), filter.featured(), filter.forSale(), filter.orientation(),
        Optional.empty(), filter.sort()));
  }

  GalleryQuery at(int number) {
    return new GalleryQuery(category, filter, number);
  }

  /** Whether anything narrows the works. */
  boolean isFiltered() {
    return category.isPresent() || !filter.equals(ArtworkFilter.ALL);
  }

  /** Whether words are looked for: such a page is of no use to search engines. */
  boolean isSearch() {
    return filter.search().isPresent();
  }

  /** What the address says beside the page, by parameter; each value as it is read. */
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    category.ifPresent(slug -> parameters.put(CATEGORY, slug.value()));
    if (filter.featured()) parameters.put(FEATURED, "true");
    if (filter.forSale()) parameters.put(FOR_SALE, "true");
    filter.orientation().ifPresent(orientation -> parameters.put(ORIENTATION, orientation.code()));
    filter.search().ifPresent(search -> parameters.put(WORDS, search.words()));
    return parameters;
  }

  /** Its one address. */
  String url() {
    var parameters = parameters();
    if (page > 1) parameters.put(PAGE, String.valueOf(page));
    if (parameters.isEmpty()) return PageFrames.GALLERY;
    var url = new StringJoiner("&", PageFrames.GALLERY + "?", "");
    parameters.forEach((name, value) -> url.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return url.toString();
  }

  private GalleryQuery with(ArtworkFilter other) {
    return new GalleryQuery(category, other, 1);
  }

  private static Optional<Slug> category(String text) {
    if (text.isEmpty()) return Optional.empty();
    return Optional.of(Slug.tryParse(text).orElseThrow(() -> new NotFoundException("there is no such series")));
  }

  /**
   * The page number that a text is. What is no number from 1 on is the first page; one that is too large for any gallery is
   * simply far past the end.
   */
  private static int pageNumber(String text) {
    var match = NUMBER.matcher(text);
    if (!match.matches()) return 1;
    return match.group(1).length() > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(match.group(1));
  }
}
