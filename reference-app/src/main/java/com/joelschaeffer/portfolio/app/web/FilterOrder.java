package com.joelschaeffer.portfolio.app.web;

import org.springframework.core.Ordered;

/** In which order a request passes the filters. */
final class FilterOrder {

  static final int REQUEST_ID = Ordered.HIGHEST_PRECEDENCE;
  static final int SECURITY_HEADERS = REQUEST_ID + 1;
  static final int REQUEST_GUARD = SECURITY_HEADERS + 1;

  static final int PAGE_CACHE = REQUEST_GUARD + 1;

  private FilterOrder() {}
}
