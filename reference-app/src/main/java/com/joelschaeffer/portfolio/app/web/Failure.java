package com.joelschaeffer.portfolio.app.web;

import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import java.util.Locale;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;

/**
 * What went wrong with a request, as far as the caller may know.
 *
 * @param code   a stable word for programs, e.g. {@code not_found}
 * @param detail one sentence; says nothing about the inside of the system
 */
public record Failure(HttpStatus status, String code, String detail) {

  /** What {@code thrown} means for the caller. Anything unforeseen is the server's fault. */
  public static Failure of(Throwable thrown) {
    return switch (thrown) {
      case PortfolioException ours -> new Failure(status(ours), ours.code(), detail(ours));
      case ErrorResponse springs -> of(springs.getStatusCode().value());
      case InvalidParameterException ignored -> of(HttpStatus.BAD_REQUEST.value()); // %zz in a query
      case TypeMismatchException ignored -> of(HttpStatus.BAD_REQUEST.value());
      case HttpMessageNotReadableException ignored -> of(HttpStatus.BAD_REQUEST.value());
      default -> of(HttpStatus.INTERNAL_SERVER_ERROR.value());
    };
  }

  /** What an HTTP status alone tells. */
  public static Failure of(int number) {
    var resolved = HttpStatus.resolve(number);
    var status = resolved == null || !resolved.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : resolved;
    return new Failure(status, status.name().toLowerCase(Locale.ROOT), detail(status));
  }

  private static HttpStatus status(PortfolioException thrown) {
    return switch (thrown) {
      case InvalidInputException ignored -> HttpStatus.UNPROCESSABLE_CONTENT;
      case NotFoundException ignored -> HttpStatus.NOT_FOUND;
      case ConflictException ignored -> HttpStatus.CONFLICT;
      case UnauthorizedException ignored -> HttpStatus.UNAUTHORIZED;
      case UnavailableException ignored -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  /** The exception's own words where they are meant for the caller; those of an unreachable service are not. */
  private static String detail(PortfolioException thrown) {
    return thrown instanceof UnavailableException
        ? detail(HttpStatus.SERVICE_UNAVAILABLE)
        : Objects.requireNonNullElse(thrown.getMessage(), "");
  }

  private static String detail(HttpStatus status) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this address.";
      case FORBIDDEN -> "This was not sent by a page of this site, so nothing was done.";
      case METHOD_NOT_ALLOWED -> "This address does not take that kind of request.";
      case SERVICE_UNAVAILABLE -> "The site cannot be reached in full at the moment. Please try again in a minute.";
      default -> status.is4xxClientError()
          ? "This request could not be understood."
          : "Something went wrong on our side. It has been noted.";
    };
  }
}
