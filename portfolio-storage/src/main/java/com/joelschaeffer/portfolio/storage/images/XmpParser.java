package com.joelschaeffer.portfolio.storage.images;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the subset of RDF that XMP allows. In time proportional to the packet and keeping nothing of it elsewhere: Adobe's
 * library takes a minute for a hostile packet of 1 MB and keeps the namespaces of all packets for as long as the process
 * lives. Of a packet that breaks off counts what came before.
 *
 * @see <a href="https://developer.adobe.com/xmp/docs/XMPSpecifications/">XMP Specification part 1 (ISO 16684-1), 7</a>
 */
final class XmpParser extends DefaultHandler {

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  /** Elements of RDF that stand around values and are none themselves. */
  private static final Set<String> WRAPPERS = Set.of("RDF", "Description", "Bag", "Seq", "Alt", "value");
  /** Lightroom writes a few thousand for the most retouched of pictures. */
  private static final int MOST_VALUES = 50_000;
  /** Lightroom writes its settings, more than the 200 that Java allows since 24, as attributes of one element. */
  private static final String ATTRIBUTE_LIMIT = "jdk.xml.elementAttributeLimit";
  private static final String MOST_ATTRIBUTES = "2000";

  private final XmpValue root = new XmpValue();
  private final Deque<XmpValue> open = new ArrayDeque<>();
  private int values;

  private XmpParser() {}

  static XmpValue parse(byte[] packet) {
    var handler = new XmpParser();
    try {
      var parser = parsers().newSAXParser();
      parser.setProperty(ATTRIBUTE_LIMIT, MOST_ATTRIBUTES);
      parser.parse(new InputSource(new StringReader(xml(packet))), handler);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this Java has no XML parser", e);
    } catch (SAXException | IOException | RuntimeException e) {
      // malformed or hostile: what was found until here counts
    }
    return handler.root;
  }

  @Override
  public void startElement(String namespace, String name, String qualifiedName, Attributes attributes)
      throws SAXException {
    boolean rdf = namespace.equals(RDF);
    if (open.isEmpty()) {
      if (rdf && name.equals("RDF")) open.push(root);
      return;
    }
    var parent = open.element();
    boolean wrapper = rdf && WRAPPERS.contains(name);
    var value = wrapper ? parent : rdf && name.equals("li") ? item(parent) : field(parent, namespace, name);
    for (int i = 0; i < attributes.getLength(); i++)
      attribute(value, attributes, i);
    open.push(value);
  }

  @Override
  public void endElement(String namespace, String name, String qualifiedName) {
    if (!open.isEmpty()) open.pop();
  }

  @Override
  public void characters(char[] text, int start, int length) {
    if (!open.isEmpty() && open.element() != root) open.element().append(text, start, length);
  }

  /** Properties may be written as attributes, addresses as references. */
  private void attribute(XmpValue owner, Attributes attributes, int i) throws SAXException {
    String namespace = attributes.getURI(i);
    String name = attributes.getLocalName(i);
    String text = attributes.getValue(i);
    if (namespace.equals(XMLConstants.XML_NS_URI)) {
      if (name.equals("lang")) owner.speak(text);
    } else if (namespace.equals(RDF)) {
      if (name.equals("resource") || name.equals("value")) owner.append(text);
    } else if (!namespace.isEmpty()) {
      field(owner, namespace, name).append(text);
    }
  }

  private XmpValue item(XmpValue parent) throws SAXException {
    count();
    return parent.newItem();
  }

  private XmpValue field(XmpValue parent, String namespace, String name) throws SAXException {
    count();
    return parent.newField(namespace, name);
  }

  private void count() throws SAXException {
    if (++values > MOST_VALUES) throw new SAXException("more than " + MOST_VALUES + " values");
  }

  /** The packet's text without padding, and without what XML 1.0 forbids, which programs copy from EXIF into it. */
  private static String xml(byte[] packet) {
    String text = decoded(packet);
    var allowed = new StringBuilder(text.length());
    int end = text.lastIndexOf('>') + 1;
    for (int i = Math.max(0, text.indexOf('<')); i < end; i++) {
      char c = text.charAt(i);
      if ((c >= ' ' && c < '\ufffe') || c == '\n' || c == '\t' || c == '\r') allowed.append(c);
    }
    return allowed.toString();
  }

  /** UTF-16 is allowed in files whose format allows it; nothing else begins with a byte of zero next to another. */
  private static String decoded(byte[] packet) {
    if (packet.length < 2) return "";
    if (packet[0] == '<' && packet[1] == 0) return new String(packet, StandardCharsets.UTF_16LE);
    boolean marked = (packet[0] & packet[1] & 0xfe) == 0xfe;
    return marked || packet[0] == 0 ? new String(packet, StandardCharsets.UTF_16) : CleanText.decoded(packet);
  }

  /** A new one each time: factories need not be safe for threads. */
  private static SAXParserFactory parsers() {
    var factory = SAXParserFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // a document type could make the parser fetch files and grow entities
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("this Java's XML parser cannot be told to refuse document types", e);
    }
    return factory;
  }
}
