package com.joelschaeffer.portfolio.core.pages;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.util.Objects;

/**
 * What an editor writes on a text page.
 *
 * @param title 1 to 200 characters
 * @param slug  its address, unique among pages
 */
public record ContentPageText(String title, Slug slug, RichText content) {

  public ContentPageText {
    if (title.isBlank() || title.length() > 200)
      throw new IllegalArgumentException("title of " + title.length() + " characters");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(content, "content");
  }
}
