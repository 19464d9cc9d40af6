package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.PhotoRights;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Writes rights as an XMP packet, without the padding that lets programs change a packet in place.
 *
 * @see <a href="https://developers.google.com/search/docs/appearance/structured-data/image-license-metadata">The fields that
 *      search engines show: web statement, licensor, creator, credit, copyright</a>
 */
final class RightsXmp {

  /** A notice that gives the rights away, of which xmpRights:Marked must not say that they are kept. */
  private static final Pattern PUBLIC_DOMAIN = Pattern.compile("public domain|\\bCC0\\b", Pattern.CASE_INSENSITIVE);

  private RightsXmp() {}

  /** @param rights texts of one line each, at least one of them */
  static byte[] packet(PhotoRights rights) {
    var namespaces = new StringBuilder();
    var attributes = new StringBuilder();
    var elements = new StringBuilder();
    if (rights.creator().isPresent() || rights.copyright().isPresent())
      namespaces.append(namespace("dc", XmpFields.DUBLIN_CORE));
    rights.creator().ifPresent(creator -> elements.append("<dc:creator><rdf:Seq><rdf:li>").append(escaped(creator))
        .append("</rdf:li></rdf:Seq></dc:creator>"));
    rights.copyright().ifPresent(notice -> elements.append("<dc:rights><rdf:Alt><rdf:li xml:lang=\"x-default\">")
        .append(escaped(notice)).append("</rdf:li></rdf:Alt></dc:rights>"));
    rights.credit().ifPresent(credit -> {
      namespaces.append(namespace("photoshop", XmpFields.PHOTOSHOP));
      attributes.append(attribute("photoshop:Credit", credit));
    });
    boolean reserved = rights.copyright().filter(notice -> !PUBLIC_DOMAIN.matcher(notice).find()).isPresent();
    if (reserved || rights.webStatement().isPresent()) namespaces.append(namespace("xmpRights", XmpFields.RIGHTS));
    if (reserved) attributes.append(attribute("xmpRights:Marked", "True"));
    rights.webStatement()
        .ifPresent(page -> attributes.append(attribute("xmpRights:WebStatement", page.toASCIIString())));
    if (rights.licensor().isPresent() || rights.licensorUrl().isPresent()) {
      namespaces.append(namespace("plus", XmpFields.PLUS));
      elements.append(licensor(rights));
    }
    return """
      <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">\
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""%s%s>%s\
      </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>""".formatted(namespaces, attributes, elements)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A list in order, as PLUS has it: up to three, the first is to be asked. Its fields are attributes, the shorter of the two
   * forms (XMP Specification part 1, 7.9.2.2).
   */
  private static String licensor(PhotoRights rights) {
    return "<plus:Licensor><rdf:Seq><rdf:li"
        + rights.licensor().map(name -> attribute("plus:LicensorName", name)).orElse("")
        + rights.licensorUrl().map(page -> attribute("plus:LicensorURL", page.toASCIIString())).orElse("")
        + "/></rdf:Seq></plus:Licensor>";
  }

  private static String attribute(String name, String text) {
    return " " + name + "=\"" + escaped(text) + "\"";
  }

  private static String namespace(String prefix, String uri) {
    return " xmlns:" + prefix + "=\"" + uri + "\"";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
