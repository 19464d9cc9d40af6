package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.pages.ContentPagesContract;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.settings.SettingsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The core's contracts of text pages and settings, kept by PostgreSQL. */
class PostgresPagesTest {

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  @Nested
  class Pages extends ContentPagesContract {
    @Override
    protected ContentPages pages(MutableClock itsClock) {
      var storage = TestStorage.empty(postgres.database(), directory);
      return PortfolioStorage.create(CatalogueDatabase.of(storage.dataSource(), TestStorage.SCHEMA), storage.blobs(),
          storage.images(), itsClock).contentPages();
    }
  }

  @Nested
  class OfSettings extends SettingsContract {
    @Override
    protected Settings settings() {
      return TestStorage.empty(postgres.database(), directory).portfolio().settings();
    }
  }
}
