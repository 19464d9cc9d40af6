package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for failures outside the controllers: in a filter, or found by the web server itself. */
@Controller
class FallbackErrorController implements ErrorController {

  private final ErrorAnswers answers;

  FallbackErrorController(ErrorAnswers answers) {
    this.answers = answers;
  }

  /** Whoever asks for this address directly finds nothing here. */
  @RequestMapping("/error")
  Object error(HttpServletRequest request, HttpServletResponse response) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number
        ? number
        : HttpStatus.NOT_FOUND.value();
    return answers.answer(Failure.of(status), request, response);
  }
}
