package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.app.site.PictureFiles;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.catalog.IndexedArtwork;
import com.joelschaeffer.portfolio.core.settings.SiteSettings;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * New works as an Atom feed. Where the site's address is not known its links are paths, which is enough to try it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
@Component
final class Feed {

  static final String PATH = "/feed.xml";
  static final String TYPE = "application/atom+xml;charset=UTF-8";

  /** The feed of a site that has no address yet. */
  private static final String UNPUBLISHED = "urn:uuid:0f6c4f2e-3f51-4cf4-9f0e-5d6f8f6f2a57";
  /** Pixels; what a column of a feed reader shows on a sharp screen. */
  private static final int WIDTH = 800;

  private final SiteAddress address;
  private final PictureFiles files;

  Feed(SiteAddress address, PictureFiles files) {
    this.address = address;
    this.files = files;
  }

  /** The document; {@code works} are the newest first. */
  byte[] write(SiteSettings site, List<IndexedArtwork> works) {
    var target = new ByteArrayOutputStream();
    try (var xml = XmlWriter.begin(target)) {
      xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", "en");
      xml.element("id", address.absolute(PATH).orElse(UNPUBLISHED));
      xml.element("title", site.name() + ": new work").element("subtitle", site.statement());
      xml.element("updated", updated(works).toString());
      xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", address.link(PATH));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", address.link("/"));
      xml.open("author").element("name", site.name()).element("uri", address.link("/")).end();
      xml.element("rights", "Photographs \u00a9 " + site.name());
      works.forEach(work -> write(xml, work));
      xml.end();
    }
    return target.toByteArray();
  }

  private void write(XmlWriter xml, IndexedArtwork work) {
    xml.open("entry").element("id", id(work)).element("title", work.title());
    xml.element("updated", work.revision().updatedAt().toString());
    xml.element("published", work.revision().createdAt().toString());
    xml.empty("link", "rel", "alternate", "type", "text/html", "href", address.link("/artwork/" + work.slug().value()));
    xml.element("summary", summary(work), "type", "html").end();
  }

  private String summary(IndexedArtwork work) {
    var file = files.atLeast(work.picture(), WIDTH);
    var image = "<p><img src=\"%s\" width=\"%d\" height=\"%d\" alt=\"%s\"></p>".formatted(file.url(), file.width(),
        file.height(), HtmlUtils.htmlEscape(work.picture().alt()));
    return work.caption().isEmpty() ? image : image + "<p>" + HtmlUtils.htmlEscape(work.caption()) + "</p>";
  }

  /** Made of what never changes about a work; its address and the site's may. */
  private static String id(IndexedArtwork work) {
    var name = "artwork:" + work.id().value() + ":" + work.revision().createdAt();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Instant updated(List<IndexedArtwork> works) {
    return works.stream().map(work -> work.revision().updatedAt()).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
