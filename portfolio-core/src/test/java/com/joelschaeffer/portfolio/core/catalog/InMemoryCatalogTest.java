package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.media.InMemoryMediaLibrary;
import org.junit.jupiter.api.Nested;

class InMemoryCatalogTest {

  private static CatalogFixture inMemory() {
    var clock = new MutableClock();
    var media = new InMemoryMediaLibrary(clock);
    var catalog = new InMemoryCatalog(media, clock);
    return new CatalogFixture(catalog, catalog, media, clock);
  }

  @Nested
  class Works extends CatalogContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Index extends CatalogIndexContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }

    @Override
    protected CatalogIndex index() {
      return new InMemoryCatalogIndex(catalog);
    }
  }

  @Nested
  class Series extends CategoriesContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Walking extends KeysetContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Searching extends SearchContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Turning extends NeighboursContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Moving extends RedirectsContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Admin extends CatalogAdminContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Arranging extends HandOrderContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Publishing extends PublishingContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }

  @Nested
  class Permissions extends CatalogPermissionsContract {
    @Override
    protected CatalogFixture fixture() {
      return inMemory();
    }
  }
}
