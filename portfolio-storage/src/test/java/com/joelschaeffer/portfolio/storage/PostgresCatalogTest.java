package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdminContract;
import com.joelschaeffer.portfolio.core.catalog.CatalogContract;
import com.joelschaeffer.portfolio.core.catalog.CatalogFixture;
import com.joelschaeffer.portfolio.core.catalog.CatalogPermissionsContract;
import com.joelschaeffer.portfolio.core.catalog.CategoriesContract;
import com.joelschaeffer.portfolio.core.catalog.HandOrderContract;
import com.joelschaeffer.portfolio.core.catalog.KeysetContract;
import com.joelschaeffer.portfolio.core.catalog.NeighboursContract;
import com.joelschaeffer.portfolio.core.catalog.PublishingContract;
import com.joelschaeffer.portfolio.core.catalog.RedirectsContract;
import com.joelschaeffer.portfolio.core.catalog.SearchContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The core's contracts of the catalogue, kept by PostgreSQL. */
class PostgresCatalogTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private static CatalogFixture inPostgres() {
    return TestStorage.empty(postgres.database(), directory).fixture();
  }

  @Nested
  class Works extends CatalogContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Series extends CategoriesContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Walking extends KeysetContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Searching extends SearchContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Turning extends NeighboursContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Moving extends RedirectsContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Admin extends CatalogAdminContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Arranging extends HandOrderContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Publishing extends PublishingContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }

  @Nested
  class Permissions extends CatalogPermissionsContract {
    @Override
    protected CatalogFixture fixture() {
      return inPostgres();
    }
  }
}
