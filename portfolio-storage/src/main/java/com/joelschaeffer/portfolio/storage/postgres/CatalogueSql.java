package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Slug;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/** Runs SQL on the catalogue's schema, and says in the system's words what fails. Thread-safe. */
final class CatalogueSql {

  private final Jdbi jdbi;
  private final String schema;

  CatalogueSql(DataSource dataSource, String schema) {
    this.schema = schema;
    jdbi = Jdbi.create(dataSource);
    jdbi.configure(SqlStatements.class, config -> config.setTemplateEngine(naming(schema)));
  }

  /** Runs one statement that only reads. */
  <T> T read(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.withHandle(work);
    } catch (JdbiException failed) {
      throw SqlFailures.translate(failed);
    }
  }

  /** Runs a statement that reads at most one slug, by another one. */
  Optional<Slug> readSlug(String query, Slug slug) {
    return read(handle -> handle.createQuery(query).bind("slug", slug.value()).mapTo(String.class).findOne())
        .map(Slug::new);
  }

  /** Runs statements in one transaction, which commits when {@code work} returns and is undone when it throws. */
  <T> T write(HandleCallback<T, RuntimeException> work) {
    try {
      return jdbi.inTransaction(work);
    } catch (JdbiException failed) {
      throw SqlFailures.translate(failed);
    }
  }

  /** Like {@link #write}, for statements that give nothing back. */
  void run(HandleConsumer<RuntimeException> work) {
    try {
      jdbi.useTransaction(work);
    } catch (JdbiException failed) {
      throw SqlFailures.translate(failed);
    }
  }

  /** The number of this schema's lock of that name. */
  long lock(String name) {
    return AdvisoryLock.of(schema, name).key();
  }

  /** Puts the schema's name, which was validated, where the SQL says {@code catalogue.}; once for each text. */
  private static TemplateEngine.Parsing naming(String schema) {
    return (sql, config) -> {
      var named = sql.replace("catalogue.", '"' + schema + "\".");
      return Optional.of(context -> named);
    };
  }
}
