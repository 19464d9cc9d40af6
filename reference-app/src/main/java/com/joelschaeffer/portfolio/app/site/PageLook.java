package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.Assets;
import com.joelschaeffer.portfolio.app.web.Theme;

/**
 * How a page is shown.
 *
 * @param theme  its light
 * @param assets its style sheet, scripts and icons
 */
public record PageLook(Theme theme, Assets assets) {

  /** The address of a file, e.g. of {@code site.css}. */
  public String asset(String name) {
    return assets.url(name);
  }
}
