package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.PortfolioException;
import org.jdbi.v3.core.Handle;

/** Finds out why a compare-and-set wrote nothing. */
final class StaleWrite {

  private StaleWrite() {}

  /** What can be changed by one person while another looks at it. */
  enum Table {
    ARTWORKS("artwork", "select a.version from catalogue.artworks a where a.id = :id"), CATEGORIES("category",
        "select c.version from catalogue.categories c where c.id = :id"), PAGES("page",
            "select p.version from catalogue.pages p where p.id = :id"), USERS("user",
                "select u.version from catalogue.users u where u.id = :id");

    private final String thing;
    private final String version;

    Table(String thing, String version) {
      this.thing = thing;
      this.version = version;
    }
  }

  static PortfolioException explain(Handle handle, Table table, int id) {
    return handle.createQuery(table.version).bind("id", id).mapTo(Long.class).findOne()
        .<PortfolioException>map(version -> new ConflictException("stale_version",
            "The %s %d is in version %d by now: read it again.".formatted(table.thing, id, version)))
        .orElseGet(() -> notFound(table, id));
  }

  static NotFoundException notFound(Table table, int id) {
    return new NotFoundException("The %s %d does not exist.".formatted(table.thing, id));
  }
}
