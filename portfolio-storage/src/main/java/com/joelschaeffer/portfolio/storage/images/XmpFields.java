package com.joelschaeffer.portfolio.storage.images;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;

/** Reads single fields of an XMP packet; what is missing or malformed is the empty text. */
final class XmpFields {

  static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
  static final String LIGHTROOM = "http://ns.adobe.com/lightroom/1.0/";
  static final String TIFF = "http://ns.adobe.com/tiff/1.0/";
  static final String EXIF = "http://ns.adobe.com/exif/1.0/";
  static final String EXIF_EX = "http://cipa.jp/exif/1.0/";
  static final String AUX = "http://ns.adobe.com/exif/1.0/aux/";
  static final String ANALOG_EXIF = "http://analogexif.sourceforge.net/ns";

  private static final int MOST_ITEMS = 1000;

  private final XMPMeta packet;

  private XmpFields(XMPMeta packet) {
    this.packet = packet;
  }

  static XmpFields parse(byte[] xmp) {
    if (xmp.length == 0) return new XmpFields(XMPMetaFactory.create());
    try {
      // a document type could make the parser fetch files and grow entities
      return new XmpFields(XMPMetaFactory.parseFromBuffer(xmp, new ParseOptions().setDisallowDoctype(true)));
    } catch (XMPException | RuntimeException | StackOverflowError e) { // whatever a parser makes of a hostile packet
      return new XmpFields(XMPMetaFactory.create());
    }
  }

  String text(String namespace, String name) {
    try {
      String value = packet.getPropertyString(namespace, name);
      return value == null ? "" : value;
    } catch (XMPException e) {
      return "";
    }
  }

  /** A text in several languages: the default one. */
  String localized(String namespace, String name) {
    try {
      XMPProperty value = packet.getLocalizedText(namespace, name, null, "x-default");
      return value == null || value.getValue() == null ? text(namespace, name) : value.getValue();
    } catch (XMPException e) {
      return text(namespace, name);
    }
  }

  List<String> list(String namespace, String name) {
    var items = new ArrayList<String>();
    try {
      int count = Math.min(MOST_ITEMS, packet.countArrayItems(namespace, name));
      for (int i = 1; i <= count; i++) {
        XMPProperty item = packet.getArrayItem(namespace, name, i);
        if (item != null && item.getValue() != null) items.add(item.getValue());
      }
    } catch (XMPException e) {
      // not a list: what was found until here counts
    }
    return items;
  }
}
