package com.joelschaeffer.portfolio.app.web;

import java.time.Duration;

/** How long caches between site and visitor may keep a page that is the same for everybody. Browsers always ask again. */
public enum SharedFor {
  /** Lists, which change with every work. */
  FIVE_MINUTES(Duration.ofMinutes(5)),
  /** One work. */
  ONE_HOUR(Duration.ofHours(1)),
  /** Texts. */
  ONE_DAY(Duration.ofDays(1));

  /** {@code Cache-Control} of a page that is for one visitor, who may keep it but asks whether it is right. */
  static final String NOBODY = "private, no-cache";

  private final String cacheControl;

  SharedFor(Duration time) {
    cacheControl = "public, max-age=0, s-maxage=" + time.toSeconds();
  }

  /** The value of {@code Cache-Control} (RFC 9111, 5.2.2). */
  String cacheControl() {
    return cacheControl;
  }
}
