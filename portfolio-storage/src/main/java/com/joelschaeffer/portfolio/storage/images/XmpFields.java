package com.joelschaeffer.portfolio.storage.images;

import java.util.List;
import java.util.stream.Stream;

/** Reads single fields of an XMP packet; what is missing or malformed is the empty text. */
final class XmpFields {

  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
  static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  static final String RIGHTS = "http://ns.adobe.com/xap/1.0/rights/";
  static final String PLUS = "http://ns.useplus.org/ldf/xmp/1.0/";
  static final String LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/";
  static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
  static final String EXIF = "http://ns.adobe.com/exif/1.0/";
  static final String EXIF_EX = "http://cipa.jp/exif/1.0/";
  static final String AUX = "http://ns.adobe.com/exif/1.0/aux/";
  static final String ANALOG_EXIF = "http://analogexif.sourceforge.net/ns";

  private static final int MOST_ITEMS = 1000;

  private final XmpValue packet;

  private XmpFields(XmpValue packet) {
    this.packet = packet;
  }

  static XmpFields parse(byte[] xmp) {
    return new XmpFields(xmp.length == 0 ? new XmpValue() : XmpParser.parse(xmp));
  }

  String text(String namespace, String name) {
    return packet.field(namespace, name).text();
  }

  /** A text in several languages: the default one. */
  String localized(String namespace, String name) {
    return packet.field(namespace, name).localized();
  }

  List<String> list(String namespace, String name) {
    return items(namespace, name).map(XmpValue::text).filter(text -> !text.isEmpty()).toList();
  }

  /** The structures of a list, or the one that stands there alone. */
  List<XmpValue> structures(String namespace, String name) {
    return items(namespace, name).toList();
  }

  private Stream<XmpValue> items(String namespace, String name) {
    return packet.field(namespace, name).items().stream().limit(MOST_ITEMS);
  }
}
