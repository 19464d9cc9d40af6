package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.PortfolioException;
import com.joelschaeffer.portfolio.core.UnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Says in the system's own words what the database said. */
final class SqlFailures {

  private SqlFailures() {}

  static PortfolioException translate(JdbiException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause())
      if (cause instanceof SQLException refused) return translate(refused);
    return new UnavailableException("database_failed", "A database statement could not be run.", failed);
  }

  /**
   * Says what an error of the database means.
   *
   * @see <a href="https://www.postgresql.org/docs/15/errcodes-appendix.html">PostgreSQL error codes</a>
   */
  static PortfolioException translate(SQLException refused) {
    var state = Optional.ofNullable(refused.getSQLState()).orElse("");
    return switch (state) {
      case "23505" -> taken(refused);
      case "23503" -> unknownReference(refused);
      // a zero byte or half a character pair, which no text of the database can hold
      case "22021", "22P05" -> new InvalidInputException("invalid_characters", "",
          "The text holds a character that cannot be stored, such as a zero byte.");
      default -> unavailable(state, refused);
    };
  }

  private static PortfolioException taken(SQLException refused) {
    return switch (constraint(refused)) {
      case "artworks_slug_key" -> slugTaken("artwork");
      case "categories_slug_key" -> slugTaken("category");
      case "pages_slug_key" -> slugTaken("page");
      case "users_email_key" -> new ConflictException("email_taken", "Another user has this e-mail address.");
      default -> unavailable("23505", refused);
    };
  }

  private static PortfolioException slugTaken(String thing) {
    return new ConflictException("slug_taken", "Another " + thing + " has this slug: choose another one.");
  }

  private static PortfolioException unknownReference(SQLException refused) {
    return switch (constraint(refused)) {
      case "artworks_main_image_fkey" -> unknown("mainImage", "The photograph does not exist: upload it first.");
      case "artworks_category_fkey" -> unknown("category", "The category does not exist: create it first.");
      case "categories_cover_fkey" -> unknown("cover", "The photograph does not exist: upload it first.");
      default -> unavailable("23503", refused);
    };
  }

  private static PortfolioException unknown(String field, String message) {
    return new InvalidInputException("unknown_reference", field, message);
  }

  private static PortfolioException unavailable(String state, SQLException refused) {
    // 57014: cancelled by a timeout, 55P03: lock timeout, 40…: deadlock or serialization failure
    var waited = state.equals("57014") || state.equals("55P03") || state.startsWith("40");
    return waited
        ? new UnavailableException("database_busy", "The database was too busy and did nothing; try again.", refused)
        : new UnavailableException("database_failed",
            "The database gave no usable answer (SQL state %s).".formatted(state),
            refused);
  }

  private static String constraint(SQLException refused) {
    return Optional.of(refused).filter(PSQLException.class::isInstance).map(PSQLException.class::cast)
        .map(PSQLException::getServerErrorMessage).map(ServerErrorMessage::getConstraint).orElse("");
  }
}
