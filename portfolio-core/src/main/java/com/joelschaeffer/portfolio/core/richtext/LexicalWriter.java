package com.joelschaeffer.portfolio.core.richtext;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a rich text as Lexical stores it. The constants are the values Lexical gives to nodes made by its own editor. */
final class LexicalWriter {

  static final Map<String, Object> VERSION = Map.of("version", 1);
  static final Map<String, Object> BLOCK = Map.of("version", 1, "format", "", "indent", 0, "direction", "ltr");
  static final Map<String, Object> TEXT = Map.of("version", 1, "mode", "normal", "style", "", "detail", 0);

  private LexicalWriter() {}

  static Map<String, Object> write(RichText text) {
    var root = new HashMap<>(text.rest());
    root.put("type", "root");
    root.put("children", all(text.blocks()));
    return Map.of("root", Map.copyOf(root));
  }

  private static List<Map<String, Object>> all(List<Node> nodes) {
    return nodes.stream().map(LexicalWriter::one).toList();
  }

  private static Map<String, Object> one(Node node) {
    return switch (node) {
      case Node.Paragraph(var children, var rest) -> with(rest, "paragraph", Map.of("children", all(children)));
      case Node.Heading(var level, var children, var rest) ->
        with(rest, "heading", Map.of("tag", "h" + level, "children", all(children)));
      case Node.Text(var text, var format, var rest) -> with(rest, "text", Map.of("text", text, "format", format));
      case Node.LineBreak(var rest) -> with(rest, "linebreak", Map.of());
      case Node.Link(var url, var newTab, var children, var rest) -> link(url, newTab, children, rest);
      case Node.ListBlock(var numbered, var children, var rest) -> list(numbered, children, rest);
      case Node.ListItem(var children, var rest) -> with(rest, "listitem", Map.of("children", all(children)));
      case Node.Quote(var children, var rest) -> with(rest, "quote", Map.of("children", all(children)));
      case Node.Upload(var media, var rest) ->
        with(rest, "upload", Map.of("relationTo", "media", "value", media.value()));
      case Node.Rule(var rest) -> with(rest, "horizontalrule", Map.of());
      case Node.Foreign(var type, var values, var children) ->
        with(values, type, children.isEmpty() ? Map.of() : Map.of("children", all(children)));
    };
  }

  private static Map<String, Object> link(String url, boolean newTab, List<Node> children, Map<String, Object> rest) {
    var fields = new HashMap<String, Object>(Map.of("linkType", "custom"));
    if (rest.get("fields") instanceof Map<?, ?> others)
      others.forEach((key, value) -> fields.put(String.valueOf(key), value));
    fields.put("url", url);
    fields.put("newTab", newTab);
    return with(rest, "link", Map.of("fields", fields, "children", all(children)));
  }

  private static Map<String, Object> list(boolean numbered, List<Node> children, Map<String, Object> rest) {
    var all = new HashMap<String, Object>(Map.of("listType", numbered ? "number" : "bullet", "start", 1));
    all.putAll(rest);
    all.put("tag", numbered ? "ol" : "ul");
    return with(all, "list", Map.of("children", all(children)));
  }

  private static Map<String, Object> with(Map<String, Object> rest, String type, Map<String, Object> values) {
    var all = new HashMap<>(rest);
    all.put("type", type);
    all.putAll(values);
    return Map.copyOf(all);
  }
}
