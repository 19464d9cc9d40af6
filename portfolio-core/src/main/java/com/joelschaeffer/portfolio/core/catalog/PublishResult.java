package com.joelschaeffer.portfolio.core.catalog;

import java.util.List;
import java.util.Objects;

/** How publishing ended. */
public sealed interface PublishResult {

  /** It is published now. */
  record Published(Artwork artwork) implements PublishResult {
    public Published {
      Objects.requireNonNull(artwork, "artwork");
    }
  }

  /** Nothing changed; this is what is missing, at least one thing. */
  record Incomplete(List<PublishProblem> problems) implements PublishResult {
    public Incomplete {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) throw new IllegalArgumentException("incomplete without a problem");
    }
  }
}
