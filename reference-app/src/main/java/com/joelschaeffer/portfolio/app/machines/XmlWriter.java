package com.joelschaeffer.portfolio.app.machines;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document as it goes. What people wrote may hold any character: those that XML 1.0 has no way to write, such as control
 * characters, are left out. Not thread-safe.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>
 */
final class XmlWriter implements AutoCloseable {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final XMLStreamWriter writer;

  private XmlWriter(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /** Begins a document in UTF-8; the stream stays open behind it. */
  static XmlWriter begin(OutputStream target) {
    return translated(() -> {
      var writer = FACTORY.createXMLStreamWriter(target, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      writer.writeCharacters("\n");
      return new XmlWriter(writer);
    });
  }

  /** Begins an element; {@code attributes} are names and values in turn. */
  XmlWriter open(String name, String... attributes) {
    return translated(() -> {
      writer.writeStartElement(name);
      writeAttributes(attributes);
      return this;
    });
  }

  /** An element that holds nothing. */
  XmlWriter empty(String name, String... attributes) {
    return translated(() -> {
      writer.writeEmptyElement(name);
      writeAttributes(attributes);
      return this;
    });
  }

  /** An element that holds a text. */
  XmlWriter element(String name, String text, String... attributes) {
    open(name, attributes);
    translated(() -> {
      writer.writeCharacters(writable(text));
      return this;
    });
    return end();
  }

  /** Ends the element begun last. */
  XmlWriter end() {
    return translated(() -> {
      writer.writeEndElement();
      return this;
    });
  }

  /** Ends the document. */
  @Override
  public void close() {
    translated(() -> {
      writer.writeEndDocument();
      writer.flush();
      writer.close();
      return this;
    });
  }

  private void writeAttributes(String... attributes) throws XMLStreamException {
    for (int index = 0; index < attributes.length; index += 2)
      writer.writeAttribute(attributes[index], writable(attributes[index + 1]));
  }

  private static String writable(String text) {
    return text.codePoints().allMatch(XmlWriter::isWritable)
        ? text
        : text.codePoints().filter(XmlWriter::isWritable).collect(StringBuilder::new, StringBuilder::appendCodePoint,
            StringBuilder::append).toString();
  }

  /** A lone surrogate is a code point of its own here, and outside these ranges. */
  private static boolean isWritable(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || (letter >= 0x20 && letter <= 0xd7ff)
        || (letter >= 0xe000 && letter <= 0xfffd) || letter >= 0x10000;
  }

  private interface Writing<T> {
    T write() throws XMLStreamException;
  }

  private static <T> T translated(Writing<T> writing) {
    try {
      return writing.write();
    } catch (XMLStreamException failed) {
      var cause = failed.getNestedException() instanceof IOException broken ? broken : new IOException(failed);
      throw new UncheckedIOException(cause);
    }
  }
}
