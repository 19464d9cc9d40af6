package com.joelschaeffer.portfolio.app.web;

import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what a controller throws into an answer: a page for people, a problem document (RFC 9457) for programs. */
@ControllerAdvice
public final class ErrorPages {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final ErrorAnswers answers;

  public ErrorPages(ErrorAnswers answers) {
    this.answers = answers;
  }

  /** Nothing more is sent where the answer has begun, or where nobody listens any more. */
  @ExceptionHandler
  Object answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
    if (isGone(thrown)) return new ModelAndView();
    var failure = Failure.of(thrown);
    log(thrown, failure, request);
    if (response.isCommitted()) return new ModelAndView();
    if (thrown instanceof ErrorResponse springs)
      springs.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
    return answers.answer(failure, request, response);
  }

  /** Whether the visitor left; a database or a store that broke off looks the same further down, but comes as ours. */
  private static boolean isGone(Exception thrown) {
    return !(thrown instanceof PortfolioException) && DisconnectedClientHelper.isClientDisconnectedException(thrown);
  }

  /** What a caller did wrong is no matter for the log; an outage is one line, a fault of ours is told in full. */
  private static void log(Exception thrown, Failure failure, HttpServletRequest request) {
    var id = ErrorAnswers.requestId(request);
    if (thrown instanceof UnavailableException)
      LOG.warn("request {}: {} {}: {}", id, request.getMethod(), request.getRequestURI(), thrown.getMessage());
    else if (failure.status().is5xxServerError())
      LOG.error("request {}: {} {}", id, request.getMethod(), request.getRequestURI(), thrown);
  }
}
