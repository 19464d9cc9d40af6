package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.site.PictureViews;
import com.joelschaeffer.portfolio.app.web.CatalogVersion;
import com.joelschaeffer.portfolio.app.web.PageCache;
import com.joelschaeffer.portfolio.app.web.Readiness;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.catalog.CatalogChanges;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.pages.ContentPages;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.storage.BlobStore;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.PortfolioStorage;
import com.joelschaeffer.portfolio.storage.TemporaryFolder;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Phase 1: the catalogue, its pictures and its pages, from {@code portfolio-storage}. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  SiteAddress siteAddress(PortfolioSettings settings) {
    return new SiteAddress(settings.web().publicUrl(), settings.web().allowedHosts(), settings.web().mediaUrl());
  }

  /** Closed by what began it. */
  @Bean(destroyMethod = "")
  Database database(EarlyStart early) {
    return early.database();
  }

  @Bean
  PictureViews pictureViews(SiteAddress address) {
    return new PictureViews(address.mediaPrefix());
  }

  @Bean
  Readiness readiness(Database database) {
    return database::answers;
  }

  @Bean
  CatalogueDatabase catalogueDatabase(Database database) {
    return CatalogueDatabase.of(database.dataSource(), database.url().schema());
  }

  @Bean
  PictureStores blobStore(PortfolioSettings settings, CatalogueDatabase database, Clock clock) {
    var directory = DirectoryBlobStore.at(settings.dataDirectory().resolve("media"), clock);
    var places = new PictureStores.Places(directory, settings.bucket().map(bucket -> Bucket.open(bucket, settings)));
    return PictureStores.open(places, PortfolioStorage.settings(database, clock), clock,
        () -> PortfolioStorage.newestOriginal(database, clock));
  }

  @Bean
  ImageProcessor imageProcessor(EarlyStart early) {
    return early.images();
  }

  @Bean
  TemporaryFolder temporaryFolder(PortfolioSettings settings, Clock clock) {
    return TemporaryFolder.at(settings.dataDirectory().resolve("temporary"), clock);
  }

  @Bean
  PortfolioStorage portfolioStorage(CatalogueDatabase database, BlobStore blobs, ImageProcessor images,
      TemporaryFolder temporary) {
    return PortfolioStorage.create(database, blobs, images, clock()).with(temporary);
  }

  @Bean
  Catalog catalog(PortfolioStorage storage) {
    return storage.catalog();
  }

  @Bean
  CatalogIndex catalogIndex(PortfolioStorage storage) {
    return storage.catalogIndex();
  }

  @Bean
  CatalogAdmin catalogAdmin(PortfolioStorage storage) {
    return storage.catalogAdmin();
  }

  @Bean
  MediaLibrary mediaLibrary(PortfolioStorage storage) {
    return storage.mediaLibrary();
  }

  @Bean
  CatalogChanges catalogChanges(Database database) {
    return CatalogueDatabase.of(database.unpooled(), database.url().schema()).changes();
  }

  @Bean
  CatalogVersion catalogVersion(CatalogChanges changes) {
    return new CatalogVersion(changes);
  }

  @Bean
  PageCache pageCache(CatalogVersion version, PortfolioSettings settings) {
    return new PageCache(version, settings.web().pageCache());
  }

  @Bean
  ContentPages contentPages(PortfolioStorage storage) {
    return storage.contentPages();
  }

  @Bean
  Settings settings(PortfolioStorage storage) {
    return storage.settings();
  }
}
