package com.joelschaeffer.portfolio.core.richtext;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a rich text as Lexical stores it. What it knows in an unexpected shape becomes {@link Node.Foreign}: kept, not refused. */
final class LexicalReader {

  /** Deepest tree; an editor makes fewer than ten levels. */
  static final int MAX_DEPTH = 64;

  private static final Set<String> LEAVES = Set.of("text", "linebreak", "upload", "horizontalrule");

  private final String field;

  LexicalReader(String field) {
    this.field = field;
  }

  RichText read(Map<String, ?> stored) {
    if (!(stored.get("root") instanceof Map<?, ?> root)) throw wrong("root", "an object");
    var values = strings("root", root);
    return new RichText(children("root", values, 1), without(values, "type", "children"));
  }

  private List<Node> children(String path, Map<String, Object> values, int depth) {
    var children = values.getOrDefault("children", List.of());
    if (!(children instanceof List<?> list)) throw wrong(path + ".children", "a list");
    if (depth > MAX_DEPTH) throw wrong(path, "a tree of at most " + MAX_DEPTH + " levels");
    var nodes = new ArrayList<Node>(list.size());
    for (int i = 0; i < list.size(); i++)
      nodes.add(node(path + ".children." + i, list.get(i), depth));
    return nodes;
  }

  private Node node(String path, Object stored, int depth) {
    if (!(stored instanceof Map<?, ?> map)) throw wrong(path, "an object");
    var values = strings(path, map);
    if (!(values.get("type") instanceof String type)) throw wrong(path + ".type", "a text");
    var children = children(path, values, depth + 1);
    if (LEAVES.contains(type) && !children.isEmpty()) return foreign(values, children);
    return switch (type) {
      case "paragraph" -> new Node.Paragraph(children, without(values, "type", "children"));
      case "heading" -> heading(values, children);
      case "text" -> text(values, children);
      case "linebreak" -> new Node.LineBreak(without(values, "type"));
      case "link" -> link(values, children);
      case "list" -> list(values, children);
      case "listitem" -> new Node.ListItem(children, without(values, "type", "children"));
      case "quote" -> new Node.Quote(children, without(values, "type", "children"));
      case "upload" -> upload(values, children);
      case "horizontalrule" -> new Node.Rule(without(values, "type"));
      default -> foreign(values, children);
    };
  }

  private static Node heading(Map<String, Object> values, List<Node> children) {
    return values.get("tag") instanceof String tag && tag.matches("h[1-6]")
        ? new Node.Heading(tag.charAt(1) - '0', children, without(values, "type", "tag", "children"))
        : foreign(values, children);
  }

  private static Node text(Map<String, Object> values, List<Node> children) {
    return values.get("text") instanceof String text && values.getOrDefault("format", 0) instanceof Integer format
        ? new Node.Text(text, format, without(values, "type", "text", "format"))
        : foreign(values, children);
  }

  private static Node link(Map<String, Object> values, List<Node> children) {
    if (!(values.get("fields") instanceof Map<?, ?> fields) || !(fields.get("url") instanceof String url))
      return foreign(values, children);
    var rest = new HashMap<>(without(values, "type", "fields", "children"));
    var others = new HashMap<String, Object>();
    fields.forEach((key, value) -> {
      if (value != null && !key.equals("url") && !key.equals("newTab")) others.put(String.valueOf(key), value);
    });
    rest.put("fields", Map.copyOf(others));
    return new Node.Link(url, Boolean.TRUE.equals(fields.get("newTab")), children, rest);
  }

  private static Node list(Map<String, Object> values, List<Node> children) {
    var numbered = "ol".equals(values.get("tag"));
    return numbered || "ul".equals(values.get("tag"))
        ? new Node.ListBlock(numbered, children, without(values, "type", "tag", "children"))
        : foreign(values, children);
  }

  private static Node upload(Map<String, Object> values, List<Node> children) {
    var value = values.get("value") instanceof Map<?, ?> populated ? populated.get("id") : values.get("value");
    return "media".equals(values.get("relationTo")) && value instanceof Integer id && id > 0
        ? new Node.Upload(new MediaId(id), without(values, "type", "relationTo", "value"))
        : foreign(values, children);
  }

  private static Node foreign(Map<String, Object> values, List<Node> children) {
    var rest = children.isEmpty() ? without(values, "type") : without(values, "type", "children");
    return new Node.Foreign(String.valueOf(values.get("type")), rest, children);
  }

  private Map<String, Object> strings(String path, Map<?, ?> map) {
    var values = new HashMap<String, Object>();
    for (var entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String key)) throw wrong(path, "an object with texts as names");
      if (entry.getValue() != null) values.put(key, entry.getValue());
    }
    return values;
  }

  private static Map<String, Object> without(Map<String, Object> values, String... names) {
    var rest = new HashMap<>(values);
    for (var name : names)
      rest.remove(name);
    return rest;
  }

  private InvalidInputException wrong(String path, String needed) {
    return new InvalidInputException("invalid_rich_text", field,
        "The formatted text in %s is not readable: %s must be %s.".formatted(field, path, needed));
  }
}
