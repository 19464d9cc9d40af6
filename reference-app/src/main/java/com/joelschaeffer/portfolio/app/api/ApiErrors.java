package com.joelschaeffer.portfolio.app.api;

import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Turns what a controller of the API throws into the answer that Payload's clients read. */
@ControllerAdvice(basePackageClasses = ApiErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ApiErrors {

  private static final Logger LOG = LoggerFactory.getLogger(ApiErrors.class);
  private static final String RETRY_AFTER_SECONDS = "60";

  @ExceptionHandler
  void answer(Exception thrown, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted() || isGone(thrown)) return;
    var refusal = refusal(thrown);
    if (refusal.status().is5xxServerError()) log(thrown, request);
    if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE)
      response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
    JsonAnswer.send(refusal.status(), ApiErrorJson.answer(refusal.error()), response);
  }

  /** What any failure means for the caller. */
  static ApiException refusal(Exception thrown) {
    return switch (thrown) {
      case ApiException ours -> ours;
      case PortfolioException cores -> of(cores);
      case ErrorResponse springs when springs.getStatusCode().is4xxClientError() ->
        ApiException.of(Objects.requireNonNullElse(HttpStatus.resolve(springs.getStatusCode().value()),
            HttpStatus.BAD_REQUEST), "This request could not be understood.");
      default -> ApiException.of(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong.");
    };
  }

  private static ApiException of(PortfolioException thrown) {
    return switch (thrown) {
      case InvalidInputException wrong when wrong.field().isEmpty() -> ApiException.badRequest(message(wrong));
      case InvalidInputException wrong -> ApiException.invalid(ApiError.Subject.NONE,
          List.of(new FieldError(wrong.field(), Optional.empty(), message(wrong), Optional.empty())));
      case NotFoundException ignored -> ApiException.notFound();
      case ConflictException refused -> ApiException.of(HttpStatus.CONFLICT, message(refused));
      case UnauthorizedException ignored -> ApiException.forbidden();
      case UnavailableException ignored -> ApiException.of(HttpStatus.SERVICE_UNAVAILABLE,
          "The catalogue cannot be reached at the moment. Please try again in a minute.");
    };
  }

  private static String message(PortfolioException thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "");
  }

  private static boolean isGone(Exception thrown) {
    return !(thrown instanceof PortfolioException) && DisconnectedClientHelper.isClientDisconnectedException(thrown);
  }

  /** An outage is one line, a fault of ours is told in full. */
  private static void log(Exception thrown, HttpServletRequest request) {
    if (thrown instanceof UnavailableException)
      LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), thrown.getMessage());
    else
      LOG.error("{} {}", request.getMethod(), request.getRequestURI(), thrown);
  }
}
