package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.Objects;
import java.util.Optional;

/**
 * What an editor writes about a series.
 *
 * @param name      1 to 200 characters
 * @param slug      its address, unique
 * @param statement a few sentences about it; may be empty
 * @param cover     the picture it is shown with; when absent its first visible work's is
 */
public record CategoryContent(String name, Slug slug, String statement, Optional<MediaId> cover) {

  /** Longest name, in characters. */
  public static final int MAX_NAME = 200;

  public CategoryContent {
    if (name.isBlank() || name.length() > MAX_NAME)
      throw new IllegalArgumentException("name of " + name.length() + " characters");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(cover, "cover");
  }
}
