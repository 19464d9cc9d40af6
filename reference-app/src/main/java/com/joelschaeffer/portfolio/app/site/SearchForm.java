package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.core.catalog.SearchText;
import java.util.List;

/**
 * The form to look for works by words.
 *
 * @param words     what was typed; may be empty
 * @param kept      the filters that stay as they are
 * @param maxLength most characters that can be typed
 */
public record SearchForm(String words, List<Kept> kept, int maxLength) {

  /** To search through all works. */
  static final SearchForm EMPTY = of(GalleryQuery.ALL);

  /** A parameter of the address that goes along. */
  public record Kept(String name, String value) {}

  /** To search through what is asked for already. */
  static SearchForm of(GalleryQuery query) {
    return new SearchForm(query.filter().search().map(SearchText::words).orElse(""),
        query.withoutSearch().parameters().entrySet().stream().map(kept -> new Kept(kept.getKey(), kept.getValue()))
            .toList(),
        SearchText.MAX_LENGTH);
  }
}
