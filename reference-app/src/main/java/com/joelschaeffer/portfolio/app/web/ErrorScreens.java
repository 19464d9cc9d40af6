package com.joelschaeffer.portfolio.app.web;

import org.springframework.web.servlet.ModelAndView;

/** How a failure looks to a person. The public site has its pages for it; this package knows only when to show them. */
public interface ErrorScreens {

  /**
   * The page for a failure.
   *
   * @param incident the request's number, by which the log can be searched; empty when there is none
   */
  ModelAndView page(Failure failure, String incident);
}
