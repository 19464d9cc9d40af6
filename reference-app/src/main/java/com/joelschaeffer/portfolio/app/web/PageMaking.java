package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request whose answer will be kept for others, if it is a {@link SharedPage}. Used by the thread of that request. */
final class PageMaking {

  private static final String ATTRIBUTE = "portfolio.page-making";

  private final Optional<PageCopy> before;
  private @Nullable PageCopy made;
  private boolean inVain;

  private PageMaking(Optional<PageCopy> before) {
    this.before = before;
  }

  /**
   * Begins.
   *
   * @param before the page as it was
   */
  static PageMaking begin(HttpServletRequest request, Optional<PageCopy> before) {
    var making = new PageMaking(before);
    request.setAttribute(ATTRIBUTE, making);
    return making;
  }

  /** What the request makes for others; empty when it makes its answer for itself alone. */
  static Optional<PageMaking> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof PageMaking making ? Optional.of(making) : Optional.empty();
  }

  void deliver(PageCopy page) {
    made = page;
  }

  /** The page as it was, for an answer that something is out of reach. */
  Optional<PageCopy> giveUp() {
    inVain = true;
    return before;
  }

  boolean wasInVain() {
    return inVain;
  }

  /** Empty when the answer was no shared page, and has been sent. */
  Optional<PageCopy> made() {
    return Optional.ofNullable(made);
  }
}
