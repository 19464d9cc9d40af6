package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Everything that is kept in one catalogue schema; for {@code PortfolioStorage}, which others use.
 *
 * @param media  the rows of photographs, which need an object store beside them
 * @param ladder the photographs that lack sizes
 * @param sweep  what must be in the object store
 */
public record PostgresServices(Catalog catalog, CatalogIndex catalogIndex, CatalogAdmin catalogAdmin,
    PostgresMedia media, PostgresLadder ladder,
    PostgresSweep sweep,
    ContentPages contentPages,
    Settings settings) {

  /** The services on this schema; its name has been validated. */
  public static PostgresServices of(DataSource dataSource, String schema, Clock clock) {
    var sql = new CatalogueSql(dataSource, schema);
    return new PostgresServices(new PostgresCatalog(sql), new PostgresCatalogIndex(sql),
        new PostgresCatalogAdmin(sql, clock),
        new PostgresMedia(sql, clock), new PostgresLadder(sql, clock), new PostgresSweep(sql, clock),
        new PostgresContentPages(sql, clock), new PostgresSettings(sql, clock));
  }

  /** Those about users on this schema; its name has been validated. */
  public static Accounts accounts(DataSource dataSource, String schema, PasswordHasher hasher, Clock clock) {
    var sql = new CatalogueSql(dataSource, schema);
    return new Accounts(new PostgresUsers(sql, hasher, clock), new PostgresAuthentication(sql, hasher, clock),
        new PostgresPasswordResets(sql, hasher, clock));
  }
}
