package com.joelschaeffer.portfolio.storage.images;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in an XMP packet: a text, the items of a list, the fields of a structure, or several of these at once. */
final class XmpValue {

  /** Stands for whatever a packet does not say. */
  private static final XmpValue NOTHING = new XmpValue();

  private final StringBuilder text = new StringBuilder();
  private final List<XmpValue> items = new ArrayList<>(0);
  private final Map<String, XmpValue> fields = new LinkedHashMap<>(0);
  private String language = "";

  /** The text; that of a list is its first item's, since some programs write lists where one text belongs. */
  String text() {
    String own = text.toString().strip();
    return own.isEmpty() && !items.isEmpty() ? items.getFirst().text.toString().strip() : own;
  }

  /** Of a text in several languages the default one (rdf:Alt with xml:lang). */
  String localized() {
    return items.stream().filter(item -> item.language.equalsIgnoreCase("x-default")).findFirst().orElse(this).text();
  }

  /** The items of a list in their order; a text alone counts as a list of one. */
  List<XmpValue> items() {
    return items.isEmpty() ? List.of(this) : List.copyOf(items);
  }

  XmpValue field(String namespace, String name) {
    return fields.getOrDefault(namespace + name, NOTHING);
  }

  void append(char[] from, int start, int length) {
    text.append(from, start, length);
  }

  void append(String more) {
    text.append(more);
  }

  void speak(String tag) {
    language = tag;
  }

  XmpValue newItem() {
    var item = new XmpValue();
    items.add(item);
    return item;
  }

  /** A field that a packet sets twice keeps its first value: the second one is built and forgotten. */
  XmpValue newField(String namespace, String name) {
    var field = new XmpValue();
    fields.putIfAbsent(namespace + name, field);
    return field;
  }
}
