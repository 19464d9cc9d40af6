package com.joelschaeffer.portfolio.core.richtext;

import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.List;
import java.util.Map;

/**
 * One node of a rich text's tree. {@code rest} holds the values of the stored node that have no meaning here (indentation,
 * direction, editor state…), so that nothing an editor wrote is lost on the way through.
 */
public sealed interface Node {

  /** A block of running text. */
  record Paragraph(List<Node> children, Map<String, Object> rest) implements Node {
    public Paragraph {
      children = List.copyOf(children);
      rest = Map.copyOf(rest);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 to 6
   */
  record Heading(int level, List<Node> children, Map<String, Object> rest) implements Node {
    public Heading {
      if (level < 1 || level > 6) throw new IllegalArgumentException("heading level " + level);
      children = List.copyOf(children);
      rest = Map.copyOf(rest);
    }
  }

  /**
   * Letters with their marks.
   *
   * @param format the marks as Lexical's bit set, see {@link Mark}
   */
  record Text(String text, int format, Map<String, Object> rest) implements Node {
    public Text {
      rest = Map.copyOf(rest);
    }

    /** Whether the text carries this mark. */
    public boolean has(Mark mark) {
      return (format & mark.bit()) != 0;
    }
  }

  /** A line break within a block. */
  record LineBreak(Map<String, Object> rest) implements Node {
    public LineBreak {
      rest = Map.copyOf(rest);
    }
  }

  /**
   * A link around other nodes.
   *
   * @param url as it was typed; a renderer decides whether it may be followed
   */
  record Link(String url, boolean newTab, List<Node> children, Map<String, Object> rest) implements Node {
    public Link {
      children = List.copyOf(children);
      rest = Map.copyOf(rest);
    }
  }

  /** A list; its children are list items. */
  record ListBlock(boolean numbered, List<Node> children, Map<String, Object> rest) implements Node {
    public ListBlock {
      children = List.copyOf(children);
      rest = Map.copyOf(rest);
    }
  }

  /** An item of a list. */
  record ListItem(List<Node> children, Map<String, Object> rest) implements Node {
    public ListItem {
      children = List.copyOf(children);
      rest = Map.copyOf(rest);
    }
  }

  /** A quotation. */
  record Quote(List<Node> children, Map<String, Object> rest) implements Node {
    public Quote {
      children = List.copyOf(children);
      rest = Map.copyOf(rest);
    }
  }

  /** A photograph of the library within the text. */
  record Upload(MediaId media, Map<String, Object> rest) implements Node {
    public Upload {
      rest = Map.copyOf(rest);
    }
  }

  /** A thematic break. */
  record Rule(Map<String, Object> rest) implements Node {
    public Rule {
      rest = Map.copyOf(rest);
    }
  }

  /** A node this system does not know; kept as it is, and shown as the text within it. */
  record Foreign(String type, Map<String, Object> values, List<Node> children) implements Node {
    public Foreign {
      values = Map.copyOf(values);
      children = List.copyOf(children);
    }

    /** The letters it holds itself, beside those of its children; empty when it holds none. */
    public String text() {
      return values.get("text") instanceof String text ? text : "";
    }
  }

  /** How letters are marked; the bits are Lexical's {@code TextFormatType}. */
  enum Mark {
    BOLD(1), ITALIC(2), STRIKETHROUGH(4), UNDERLINE(8), CODE(16), SUBSCRIPT(32), SUPERSCRIPT(64), HIGHLIGHT(128);

    private final int bit;

    Mark(int bit) {
      this.bit = bit;
    }

    /** This mark's bit in a text node's format. */
    public int bit() {
      return bit;
    }
  }
}
