package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.CatalogFixture;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndexContract;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The core's contract of the index, kept by PostgreSQL. */
class PostgresCatalogIndexTest extends CatalogIndexContract {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private Optional<TestStorage> storage = Optional.empty();

  @Override
  protected CatalogFixture fixture() {
    storage = Optional.of(TestStorage.empty(postgres.database(), directory));
    return storage.orElseThrow().fixture();
  }

  @Override
  protected CatalogIndex index() {
    return storage.orElseThrow().portfolio().catalogIndex();
  }
}
