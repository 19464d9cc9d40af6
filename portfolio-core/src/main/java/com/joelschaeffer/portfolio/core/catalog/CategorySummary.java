package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.Objects;

/**
 * A series as visitors see it in a list.
 *
 * @param works how many visible artworks it has, at least one
 * @param cover its own cover, else the picture of its first visible artwork
 */
public record CategorySummary(Category category, long works, Picture cover) {

  public CategorySummary {
    Objects.requireNonNull(category, "category");
    if (works < 1) throw new IllegalArgumentException("a series without visible works is not listed");
    Objects.requireNonNull(cover, "cover");
  }
}
