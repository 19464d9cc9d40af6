package com.joelschaeffer.portfolio.app.machines;

import com.joelschaeffer.portfolio.app.site.PictureFiles;
import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.catalog.CatalogIndex;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /sitemap.xml}. Its addresses are whole ones: where the site's own is not known, there is none. */
@Controller
final class SitemapController {

  static final String PATH = "/sitemap.xml";

  private static final String AN_HOUR = "public, max-age=0, s-maxage=3600";
  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,5}");

  private final Sitemap sitemap;
  private final SiteAddress address;

  SitemapController(CatalogIndex index, SitemapPages pages, PictureFiles files, SiteAddress address) {
    sitemap = new Sitemap(pages, new SitemapWorks(index, files, Sitemap.MOST_ADDRESSES), address,
        Sitemap.MOST_ADDRESSES);
    this.address = address;
  }

  @GetMapping(PATH)
  void start(HttpServletResponse response) throws IOException {
    requireAddress();
    send(sitemap.start(), response);
  }

  @GetMapping("/sitemap-{part}.xml")
  void part(@PathVariable String part, HttpServletResponse response) throws IOException {
    requireAddress();
    if (part.equals("pages")) send(sitemap.pages(), response);
    else if (NUMBER.matcher(part).matches() && sitemap.has(Integer.parseInt(part)))
      send(sitemap.works(Integer.parseInt(part)), response);
    else
      throw new NotFoundException("there is no such part of the sitemap");
  }

  private void requireAddress() {
    if (address.publicUrl().isEmpty())
      throw new NotFoundException("there is no sitemap, since this site does not know its public address");
  }

  private static void send(Sitemap.File file, HttpServletResponse response) throws IOException {
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, AN_HOUR);
    file.write(response.getOutputStream());
  }
}
