package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.app.web.SiteAddress;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/**
 * The addresses of all pages and of the pictures they are about, in one file or in several under an index.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">Sitemaps</a>
 * @see <a href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps">Image sitemaps</a>
 */
final class Sitemap {

  /** Most addresses that the protocol allows in one file. */
  static final int MOST_ADDRESSES = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";

  private final SitemapPages pages;
  private final SitemapWorks works;
  private final SiteAddress address;
  private final int mostAddresses;

  Sitemap(SitemapPages pages, SitemapWorks works, SiteAddress address, int mostAddresses) {
    this.pages = pages;
    this.works = works;
    this.address = address;
    this.mostAddresses = mostAddresses;
  }

  /** Writes one of the files. Everything that may be missing is asked for before its first byte. */
  @FunctionalInterface
  interface File {
    void write(OutputStream target);
  }

  /** All pages, or the index of the files that hold them. */
  File start() {
    var listed = pages.entries();
    if (works.bound() + listed.size() > mostAddresses) return index(works.fileNumbers());
    return addresses(reader -> {
      listed.forEach(reader);
      works.walk(1, reader);
    });
  }

  /** The pages beside those of the works. */
  File pages() {
    var listed = pages.entries();
    return addresses(listed::forEach);
  }

  /** Whether there is a file of works of this number. */
  boolean has(int number) {
    return !works.isEmpty(number);
  }

  /** A file of works. */
  File works(int number) {
    return addresses(reader -> works.walk(number, reader));
  }

  private File index(List<Integer> numbers) {
    return target -> {
      try (var xml = XmlWriter.begin(target)) {
        xml.open("sitemapindex", "xmlns", NAMESPACE);
        writePart(xml, "pages");
        numbers.forEach(number -> writePart(xml, number.toString()));
        xml.end();
      }
    };
  }

  private void writePart(XmlWriter xml, String part) {
    xml.open("sitemap").element("loc", address.link("/sitemap-" + part + ".xml")).end();
  }

  private File addresses(Consumer<Consumer<SitemapEntry>> walk) {
    return target -> {
      try (var xml = XmlWriter.begin(target)) {
        xml.open("urlset", "xmlns", NAMESPACE, "xmlns:image", IMAGES);
        walk.accept(entry -> write(xml, entry));
        xml.end();
      }
    };
  }

  private void write(XmlWriter xml, SitemapEntry entry) {
    xml.open("url").element("loc", address.link(entry.path()));
    entry.modified().ifPresent(moment -> xml.element("lastmod", moment.toString()));
    entry.image().ifPresent(url -> xml.open("image:image").element("image:loc", url).end());
    xml.end();
  }
}
