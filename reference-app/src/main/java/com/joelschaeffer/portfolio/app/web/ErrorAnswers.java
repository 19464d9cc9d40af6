package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Chooses between the two faces of a failure by what the caller accepts. Thread-safe. */
@Component
public final class ErrorAnswers {

  private static final String RETRY_AFTER_SECONDS = "60";

  private final ErrorScreens screens;

  public ErrorAnswers(ErrorScreens screens) {
    this.screens = screens;
  }

  /** The number of this request; empty when it never got one. */
  static String requestId(HttpServletRequest request) {
    return request.getAttribute(RequestIdFilter.ATTRIBUTE) instanceof String id ? id : "";
  }

  /** A {@code ModelAndView} or a {@code ResponseEntity}: Spring looks at what comes, not at what was declared. */
  Object answer(Failure failure, HttpServletRequest request, HttpServletResponse response) {
    if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      var before = PageMaking.of(request).flatMap(PageMaking::giveUp);
      if (before.isPresent()) {
        View again = (model, ignored, answer) -> before.get().give(request, response);
        return new ModelAndView(again);
      }
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (failure.status() == HttpStatus.SERVICE_UNAVAILABLE)
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    if (isApi(request)) return ofApi(failure);
    return wantsPage(request) ? screens.page(failure, requestId(request)) : problem(failure, requestId(request));
  }

  /** What fails before a controller of the API has it, such as a foreign host name. */
  private static boolean isApi(HttpServletRequest request) {
    var original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri
        ? uri
        : request.getRequestURI();
    return original.startsWith("/api/");
  }

  private static ResponseEntity<Map<String, Object>> ofApi(Failure failure) {
    return ResponseEntity.status(failure.status()).contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("errors", List.of(Map.of("message", failure.detail()))));
  }

  private static ResponseEntity<ProblemDetail> problem(Failure failure, String requestId) {
    var problem = ProblemDetail.forStatusAndDetail(failure.status(), failure.detail());
    problem.setType(URI.create("/problems/" + failure.code()));
    problem.setTitle(failure.status().getReasonPhrase());
    problem.setProperty("code", failure.code());
    problem.setProperty("request_id", requestId);
    return ResponseEntity.status(failure.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
  }

  /** Whether HTML is what this caller likes best; so it is for one that takes anything or says nothing sensible. */
  private static boolean wantsPage(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.ACCEPT);
    if (header == null || header.isBlank()) return true;
    try {
      var accepted = MediaType.parseMediaTypes(header);
      MimeTypeUtils.sortBySpecificity(accepted);
      for (var type : accepted) {
        if (type.includes(MediaType.TEXT_HTML)) return true;
        if (type.getSubtype().endsWith("json")) return false;
      }
      return false;
    } catch (InvalidMediaTypeException | InvalidMimeTypeException unreadable) {
      return true;
    }
  }
}
