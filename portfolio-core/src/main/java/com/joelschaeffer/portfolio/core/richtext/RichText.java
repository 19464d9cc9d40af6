package com.joelschaeffer.portfolio.core.richtext;

import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A formatted text. {@link #of} and {@link #toMap} translate from and to Lexical's stored form, as plain Java maps, without losing
 * anything.
 *
 * @param blocks what the root holds, in order
 * @param rest   the root's other values, see {@link Node}
 */
public record RichText(List<Node> blocks, Map<String, Object> rest) {

  /** No text. */
  public static final RichText EMPTY = new RichText(List.of(), LexicalWriter.BLOCK);

  private static final Pattern PARAGRAPHS = Pattern.compile("(?>\\R)[ \\t]*+\\R\\s*+");
  private static final Pattern LINES = Pattern.compile("\\R");

  public RichText {
    blocks = List.copyOf(blocks);
    rest = Map.copyOf(rest);
  }

  /** Plain paragraphs; an empty line parts one from the next, a single line break stays one. */
  public static RichText paragraphs(String text) {
    var blocks = new ArrayList<Node>();
    for (var paragraph : PARAGRAPHS.split(text.strip(), -1)) {
      if (paragraph.isBlank()) continue;
      var children = new ArrayList<Node>();
      for (var line : LINES.split(paragraph.strip(), -1)) {
        if (!children.isEmpty()) children.add(new Node.LineBreak(LexicalWriter.VERSION));
        children.add(text(line));
      }
      blocks.add(new Node.Paragraph(children, LexicalWriter.BLOCK));
    }
    return new RichText(blocks, LexicalWriter.BLOCK);
  }

  /** A heading with plain text, as a block to build a text of. */
  public static Node heading(int level, String text) {
    return new Node.Heading(level, List.of(text(text)), LexicalWriter.BLOCK);
  }

  /** These blocks behind the ones that are there. */
  public RichText and(RichText other) {
    var all = new ArrayList<>(blocks);
    all.addAll(other.blocks);
    return new RichText(all, rest);
  }

  /** These blocks, after a heading. */
  public RichText under(int level, String heading) {
    var all = new ArrayList<Node>(List.of(heading(level, heading)));
    all.addAll(blocks);
    return new RichText(all, rest);
  }

  /**
   * Reads the stored form, {@code {"root": {"children": […]}}}.
   *
   * @param field the field it stands in, for the message
   * @throws InvalidInputException naming {@code field} and the place in the tree when it is not of that form
   */
  public static RichText of(String field, Map<String, ?> stored) {
    return new LexicalReader(field).read(stored);
  }

  /** The stored form. */
  public Map<String, Object> toMap() {
    return LexicalWriter.write(this);
  }

  /** Whether there is nothing to read in it. */
  public boolean isBlank() {
    return plainText().isBlank();
  }

  /** Its words without any formatting, blocks parted by a line break. */
  public String plainText() {
    var text = new StringBuilder();
    blocks.forEach(block -> append(block, text));
    return text.toString().strip();
  }

  /** The photographs among its paragraphs, each once. */
  public Set<MediaId> photographs() {
    var found = new LinkedHashSet<MediaId>();
    blocks.forEach(block -> collect(block, found));
    return found;
  }

  private static void collect(Node node, Set<MediaId> found) {
    if (node instanceof Node.Upload(var media, var rest)) found.add(media);
    children(node).forEach(child -> collect(child, found));
  }

  private static List<Node> children(Node node) {
    return switch (node) {
      case Node.Paragraph(var children, var rest) -> children;
      case Node.Heading(var level, var children, var rest) -> children;
      case Node.Link(var url, var newTab, var children, var rest) -> children;
      case Node.ListBlock(var numbered, var children, var rest) -> children;
      case Node.ListItem(var children, var rest) -> children;
      case Node.Quote(var children, var rest) -> children;
      case Node.Foreign foreign -> foreign.children();
      case Node.Text ignored -> List.of();
      case Node.LineBreak ignored -> List.of();
      case Node.Upload ignored -> List.of();
      case Node.Rule ignored -> List.of();
    };
  }

  private static void append(Node node, StringBuilder text) {
    switch (node) {
      case Node.Text(var letters, var format, var rest) -> text.append(letters);
      case Node.LineBreak ignored -> text.append('\n');
      case Node.Link(var url, var newTab, var children, var rest) -> children.forEach(child -> append(child, text));
      case Node.Foreign foreign -> {
        text.append(foreign.text());
        foreign.children().forEach(child -> append(child, text));
      }
      case Node.Upload ignored -> {
      }
      case Node.Rule ignored -> {
      }
      case Node.Paragraph(var children, var rest) -> appendBlock(children, text);
      case Node.Heading(var level, var children, var rest) -> appendBlock(children, text);
      case Node.ListBlock(var numbered, var children, var rest) -> appendBlock(children, text);
      case Node.ListItem(var children, var rest) -> appendBlock(children, text);
      case Node.Quote(var children, var rest) -> appendBlock(children, text);
    }
  }

  private static void appendBlock(List<Node> children, StringBuilder text) {
    endLine(text);
    children.forEach(child -> append(child, text));
    endLine(text);
  }

  private static void endLine(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') text.append('\n');
  }

  private static Node text(String letters) {
    return new Node.Text(letters, 0, LexicalWriter.TEXT);
  }
}
