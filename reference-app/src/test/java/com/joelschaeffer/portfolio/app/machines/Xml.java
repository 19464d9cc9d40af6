package com.joelschaeffer.portfolio.app.machines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reads documents with a real parser, which refuses what is not well-formed. */
final class Xml {

  static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
  static final String IMAGE = "http://www.google.com/schemas/sitemap-image/1.1";
  static final String ATOM = "http://www.w3.org/2005/Atom";

  private Xml() {}

  static Document parse(String text) {
    try {
      var factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    } catch (SAXException | IOException | ParserConfigurationException wrong) {
      throw new AssertionError(text, wrong);
    }
  }

  /** All elements of this name below another, in order. */
  static List<Element> elements(Element parent, String namespace, String name) {
    var found = parent.getElementsByTagNameNS(namespace, name);
    return IntStream.range(0, found.getLength()).mapToObj(index -> (Element) found.item(index)).toList();
  }

  /** The texts of these elements. */
  static List<String> texts(Element parent, String namespace, String name) {
    return elements(parent, namespace, name).stream().map(Element::getTextContent).toList();
  }

  /** The elements of this name right below another. */
  static List<Element> children(Element parent, String namespace, String name) {
    return elements(parent, namespace, name).stream().filter(child -> parent.isSameNode(child.getParentNode()))
        .toList();
  }
}
