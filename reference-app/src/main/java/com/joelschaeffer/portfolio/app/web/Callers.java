package com.joelschaeffer.portfolio.app.web;

import com.joelschaeffer.portfolio.core.Actor;
import jakarta.servlet.http.HttpServletRequest;

/** Tells who sends a request. Thread-safe. */
public interface Callers {

  /**
   * Whom the request has shown to be its sender; anonymous for what shows nobody, or somebody who is not known any more. Asked twice
   * about one request, it answers the same.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when it cannot be found out
   */
  Actor actor(HttpServletRequest request);
}
