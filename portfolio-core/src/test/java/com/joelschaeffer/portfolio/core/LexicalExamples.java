package com.joelschaeffer.portfolio.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A text as Payload's editor stores it. */
final class LexicalExamples {

  private static final Map<String, Object> BLOCK = Map.of("version", 1, "format", "", "indent", 0, "direction", "ltr");

  private LexicalExamples() {}

  static Map<String, Object> document() {
    return Map.of("root", block("root", Map.of(), heading(), prose(), list(), quote(), upload(),
        Map.of("type", "horizontalrule", "version", 1), callout()));
  }

  private static Map<String, Object> heading() {
    return block("heading", Map.of("tag", "h2"), text("Before sunrise", 0));
  }

  private static Map<String, Object> prose() {
    return block("paragraph", Map.of("textFormat", 0, "textStyle", "", "format", "center"),
        text("Made at ", 0), text("Råbjerg Mile", 1), text(" & ", 2), text("<by hand>", 3),
        Map.of("type", "linebreak", "version", 1),
        block("link", Map.of("id", "6641c2a8f5b0", "fields",
            Map.of("url", "https://example.com/dunes?a=1&b=2", "newTab", true, "linkType", "custom")),
            text("the place", 8)));
  }

  private static Map<String, Object> list() {
    var inner = block("list", Map.of("tag", "ol", "listType", "number", "start", 3),
        block("listitem", Map.of("value", 3, "indent", 1), text("Ilford", 0)));
    return block("list", Map.of("tag", "ul", "listType", "bullet", "start", 1),
        block("listitem", Map.of("value", 1), text("Cotton paper", 0)), block("listitem", Map.of("value", 2), inner));
  }

  private static Map<String, Object> quote() {
    return block("quote", Map.of(), text("Nothing moves but the sand.", 2));
  }

  private static Map<String, Object> upload() {
    return Map.of("type", "upload", "version", 3, "format", "", "id", "6641c2a8f5b1", "relationTo", "media", "value",
        12,
        "fields", Map.of("caption", "The same dune in March"));
  }

  /** A block of somebody's plug-in, which no code here knows. */
  private static Map<String, Object> callout() {
    return Map.of("type", "callout", "version", 2, "fields",
        Map.of("blockType", "callout", "tone", "quiet", "weights", List.of(1, 2.5, true)), "children",
        List.of(block("paragraph", Map.of(), text("Signed and numbered.", 0))));
  }

  private static Map<String, Object> text(String letters, int format) {
    return Map.of("type", "text", "version", 1, "text", letters, "format", format, "mode", "normal", "style", "",
        "detail", 0);
  }

  private static Map<String, Object> block(String type, Map<String, Object> values, Map<?, ?>... children) {
    var all = new HashMap<>(BLOCK);
    all.putAll(values);
    all.put("type", type);
    all.put("children", List.of(children));
    return Map.copyOf(all);
  }
}
