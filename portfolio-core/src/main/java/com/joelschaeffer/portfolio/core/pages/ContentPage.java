package com.joelschaeffer.portfolio.core.pages;

import com.joelschaeffer.portfolio.core.Revision;
import java.util.Objects;

/** A text page of the site. */
public record ContentPage(ContentPageId id, ContentPageText text, Revision revision) {

  public ContentPage {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(revision, "revision");
  }
}
