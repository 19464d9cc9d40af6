package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.app.site.PageFrames;
import com.joelschaeffer.portfolio.app.site.contact.ContactDesk.Circumstances;
import com.joelschaeffer.portfolio.app.site.contact.ContactDesk.Reception;
import com.joelschaeffer.portfolio.app.web.ClientAddresses;
import com.joelschaeffer.portfolio.app.web.FormOrigin;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.Catalog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The form by which visitors write to the owner, and what they see after they did. */
@Controller
final class ContactController {

  static final String SENT = PageFrames.CONTACT + "/sent";
  static final String OPENED = PageFrames.CONTACT + "/opened";

  private final ContactDesk desk;
  private final ContactPages pages;
  private final Catalog catalog;
  private final Senders senders;

  ContactController(ContactDesk desk, ContactPages pages, Catalog catalog, Senders senders) {
    this.desk = desk;
    this.pages = pages;
    this.catalog = catalog;
    this.senders = senders;
  }

  /** Who sends a form, and from where. */
  @Component
  record Senders(FormOrigin origin, ClientAddresses addresses) {}

  @GetMapping(PageFrames.CONTACT)
  View form(@RequestParam(defaultValue = "") String work) {
    var title = Slug.tryParse(work).flatMap(catalog::findBySlug).map(found -> found.artwork().content().title());
    return pages.empty(title.map(known -> ContactForm.about(known, work)).orElse(ContactForm.about("", "")));
  }

  @GetMapping(SENT)
  View sent() {
    return pages.sent();
  }

  /** The moment at which the form was opened, for its script. */
  @GetMapping(OPENED)
  ResponseEntity<String> opened() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.TEXT_PLAIN)
        .body(desk.stamp());
  }

  /** The way to the page that thanks, or the form once more. */
  @PostMapping(path = PageFrames.CONTACT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Object send(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request,
      HttpServletResponse response) {
    senders.origin.require(request);
    var form = ContactForm.of(fields);
    var circumstances = new Circumstances(value(fields, "website"), value(fields, "opened"),
        senders.addresses.of(request));
    return switch (desk.receive(form, circumstances)) {
      case Reception.Sent() -> ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(SENT))
          .cacheControl(CacheControl.noStore()).build();
      case Reception.Unsent unsent -> pages.page(pages.again(form, circumstances.opened(), unsent), response);
    };
  }

  private static String value(MultiValueMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
  }
}
