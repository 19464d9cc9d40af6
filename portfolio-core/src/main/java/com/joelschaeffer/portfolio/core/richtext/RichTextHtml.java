package com.joelschaeffer.portfolio.core.richtext;

import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.richtext.Node.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Shows a rich text as HTML. Only the elements written here can come out, every text is escaped, and a link leads only to an
 * {@code http}, {@code https}, {@code mailto} or {@code tel} address or to a place on this site. Thread-safe.
 */
public final class RichTextHtml {

  private static final Map<Mark, String> ELEMENTS = Map.of(Mark.BOLD, "strong", Mark.ITALIC, "em", Mark.STRIKETHROUGH,
      "s",
      Mark.UNDERLINE, "u", Mark.CODE, "code", Mark.SUBSCRIPT, "sub", Mark.SUPERSCRIPT, "sup", Mark.HIGHLIGHT, "mark");

  private final int topLevel;
  private final Function<MediaId, String> pictures;

  /**
   * Prepares for one kind of page.
   *
   * @param topLevel the highest heading that may come out, since the page has an {@code h1} of its own
   * @param pictures the safe HTML of a photograph within the text; empty to leave it out
   */
  public RichTextHtml(int topLevel, Function<MediaId, String> pictures) {
    this.topLevel = topLevel;
    this.pictures = pictures;
  }

  /** The text as a sequence of block elements; empty for an empty text. */
  public String render(RichText text) {
    var html = new StringBuilder();
    renderAll(text.blocks(), html);
    return html.toString();
  }

  private void renderAll(List<Node> nodes, StringBuilder html) {
    nodes.forEach(node -> render(node, html));
  }

  private void render(Node node, StringBuilder html) {
    switch (node) {
      case Node.Paragraph(var children, var rest) -> element("p", children, html);
      case Node.Heading(var level, var children, var rest) ->
        element("h" + Math.max(level, topLevel), children, html);
      case Node.Text text -> text(text, html);
      case Node.LineBreak ignored -> html.append("<br>");
      case Node.Link link -> link(link, html);
      case Node.ListBlock(var numbered, var children, var rest) -> element(numbered ? "ol" : "ul", children, html);
      case Node.ListItem(var children, var rest) -> element("li", children, html);
      case Node.Quote(var children, var rest) -> element("blockquote", children, html);
      case Node.Upload(var media, var rest) -> html.append(pictures.apply(media));
      case Node.Rule ignored -> html.append("<hr>");
      case Node.Foreign foreign -> {
        escape(foreign.text(), html);
        renderAll(foreign.children(), html);
      }
    }
  }

  private void element(String name, List<Node> children, StringBuilder html) {
    html.append('<').append(name).append('>');
    renderAll(children, html);
    html.append("</").append(name).append('>');
  }

  private static void text(Node.Text text, StringBuilder html) {
    var close = "";
    for (var mark : Mark.values())
      if (text.has(mark)) {
        var element = ELEMENTS.get(mark);
        html.append('<').append(element).append('>');
        close = "</" + element + ">" + close;
      }
    escape(text.text(), html);
    html.append(close);
  }

  private void link(Node.Link link, StringBuilder html) {
    if (!mayBeFollowed(link.url())) {
      renderAll(link.children(), html);
      return;
    }
    html.append("<a href=\"");
    escape(link.url().strip(), html);
    html.append('"');
    if (link.newTab()) html.append(" target=\"_blank\" rel=\"noopener\"");
    html.append('>');
    renderAll(link.children(), html);
    html.append("</a>");
  }

  private static boolean mayBeFollowed(String url) {
    var address = url.strip().toLowerCase(Locale.ROOT);
    if (address.isEmpty() || address.chars().anyMatch(c -> c <= ' ' || c == '\\' || c == 0x7f)) return false;
    return address.startsWith("https://") || address.startsWith("http://") || address.startsWith("mailto:")
        || address.startsWith("tel:") || address.startsWith("#")
        || (address.startsWith("/") && !address.startsWith("//"));
  }

  private static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(c);
      }
    }
  }
}
