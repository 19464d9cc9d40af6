package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import com.joelschaeffer.portfolio.storage.postgres.AdvisoryLock;
import com.joelschaeffer.portfolio.storage.postgres.CatalogueMigrations;
import com.joelschaeffer.portfolio.storage.postgres.PostgresCatalogChanges;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The schema of a PostgreSQL database (15 or later) that holds the catalogue. Thread-safe. The data source gives connections that
 * commit by themselves, as pools do unless told otherwise; at least three at a time while {@link #migrate} runs.
 */
public final class CatalogueDatabase {

  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private final DataSource dataSource;
  private final String schema;

  private CatalogueDatabase(DataSource dataSource, String schema) {
    this.dataSource = dataSource;
    this.schema = schema;
  }

  /**
   * Names the catalogue's schema; asks the database nothing yet.
   *
   * @param schema lower-case letters, digits and underscores, at most 63, e.g. {@code payload}
   * @throws InvalidInputException when that is not a name of a schema
   */
  public static CatalogueDatabase of(DataSource dataSource, String schema) {
    Objects.requireNonNull(dataSource, "dataSource");
    if (!SCHEMA.matcher(schema).matches() || schema.startsWith("pg_"))
      throw new InvalidInputException("invalid_schema", "schema",
          "\"%s\" is not a schema name: lower-case letters, digits and underscores, at most 63, e.g. payload."
              .formatted(schema));
    return new CatalogueDatabase(dataSource, schema);
  }

  /**
   * Brings the schema's tables up to date. Any number of processes may do so at the same time: one works, the others wait for it,
   * up to five minutes.
   *
   * @param createSchema whether to create the schema when it is missing
   * @throws InvalidInputException                                 when the schema is missing and must not be created, or holds a
   *                                                               migration history that another system wrote
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the database gives no answer or refuses a migration; the
   *                                                               migrations before that one stay done
   */
  public void migrate(boolean createSchema) {
    CatalogueMigrations.run(dataSource, schema, createSchema);
  }

  /**
   * Does the work if no other process, and no other thread of this one, is doing work of this name on this schema. The lock belongs
   * to one database connection that is kept during the work, so it vanishes with the process; a pooler that shares connections
   * between transactions cannot hold it.
   *
   * @return false, at once and with nothing done, when somebody else is at it
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the database gives no answer
   */
  public boolean exclusively(String name, Runnable work) {
    return exclusively(name, lock -> work.run());
  }

  /** The same, for work that takes long: a database that is restarted meanwhile gives the lock to whoever comes next. */
  public boolean exclusively(String name, Consumer<HeldLock> work) {
    return AdvisoryLock.of(schema, name).runIfFree(dataSource, check -> work.accept(check::run));
  }

  /**
   * Does the work once nobody else is at work of this name on this schema, waiting for that up to five minutes.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when the database gives no answer, or the others take too long
   */
  public void inTurn(String name, Runnable work) {
    AdvisoryLock.of(schema, name).runWhenFree(dataSource, work);
  }

  /**
   * Begins to hear of changes, those that other processes make among them. One connection is kept for it until the result is
   * closed; a pooler that shares connections between transactions cannot hear. Comes back at once: when the database cannot be
   * reached, it is tried again four times a second.
   */
  public CatalogChanges changes() {
    return PostgresCatalogChanges.open(dataSource, schema);
  }

  /** The name of the schema. */
  public String schema() {
    return schema;
  }

  DataSource dataSource() {
    return dataSource;
  }
}
