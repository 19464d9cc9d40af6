package com.joelschaeffer.portfolio.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.InvalidInputException;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexicalTest {

  @Nested
  class ThereAndBack {

    @Test
    void losesNothingOfAWholeDocument() {
      assertThat(RichText.of("description", Examples.lexicalMap()).toMap()).isEqualTo(Examples.lexicalMap());
    }

    @ParameterizedTest
    @MethodSource("com.joelschaeffer.portfolio.core.richtext.LexicalTest#oddNodes")
    void losesNothingOfOddNodes(Map<String, Object> node) {
      var stored = root(node);

      assertThat(RichText.of("description", stored).toMap()).isEqualTo(stored);
    }

    @Test
    void isTheSameTextWhenReadAgain() {
      var text = Examples.lexical();

      assertThat(RichText.of("description", text.toMap())).isEqualTo(text).hasSameHashCodeAs(text);
      assertThat(RichText.of("description", RichText.EMPTY.toMap())).isEqualTo(RichText.EMPTY);
    }

    @Test
    void addsWhatTheEditorNeeds() {
      var link = new Node.Link("https://example.com", /* newTab= */ false, List.of(), Map.of());
      var list = new Node.ListBlock(/* numbered= */ true, List.of(), Map.of());

      var stored = new RichText(List.of(link, list), Map.of()).toMap();

      assertThat(stored).isEqualTo(root(
          Map.of("type", "link", "fields", Map.of("url", "https://example.com", "newTab", false, "linkType", "custom"),
              "children", List.of()),
          Map.of("type", "list", "tag", "ol", "listType", "number", "start", 1, "children", List.of())));
    }
  }

  static Stream<Map<String, Object>> oddNodes() {
    return Stream.of(Map.of("type", "youtube", "id", "x1"), Map.of("type", "table", "children", List.of()),
        Map.of("type", "heading", "tag", "h7", "children", List.of(text("Deep"))),
        Map.of("type", "heading", "children", List.of()), Map.of("type", "text", "text", 7),
        Map.of("type", "text", "text", "loud", "format", "bold"), Map.of("type", "text", "format", 1),
        Map.of("type", "text", "text", "x", "format", 0, "children", List.of(text("inner"))),
        Map.of("type", "linebreak", "children", List.of()),
        Map.of("type", "linebreak", "children", List.of(text("inner"))),
        Map.of("type", "list", "tag", "dl", "children", List.of()),
        Map.of("type", "list", "tag", "ul", "listType", "check", "start", 1, "children", List.of()),
        Map.of("type", "link", "fields", Map.of("linkType", "internal", "doc", Map.of("relationTo", "pages", "value",
            3)), "children", List.of(text("About"))),
        Map.of("type", "upload", "relationTo", "films", "value", 3),
        Map.of("type", "upload", "relationTo", "media", "value", "3f9a"),
        Map.of("type", "upload", "relationTo", "media", "value", 0),
        Map.of("type", "upload", "relationTo", "media", "value", 3, "children", List.of()));
  }

  @Nested
  class WhatItReads {

    @Test
    void knowsAPhotographByItsIdentity() {
      var bare = Map.<String, Object>of("type", "upload", "relationTo", "media", "value", 12);

      assertThat(onlyBlock(bare)).isEqualTo(new Node.Upload(new MediaId(12), Map.of()));
    }

    @Test
    void knowsAPhotographThatWasFilledIn() {
      var populated = Map.<String, Object>of("type", "upload", "relationTo", "media", "value",
          Map.of("id", 12, "filename", "dunes.jpg"), "fields", Map.of("caption", "x"));

      assertThat(onlyBlock(populated))
          .isEqualTo(new Node.Upload(new MediaId(12), Map.of("fields", Map.of("caption", "x"))));
    }

    @Test
    void knowsTheMarksOfATree() {
      var stored = Map.<String, Object>of("type", "text", "text", "Dunes", "format", 1 | 2 | 64);

      assertThat(onlyBlock(stored)).isInstanceOfSatisfying(Node.Text.class, text -> assertThat(
          Arrays.stream(Node.Mark.values()).filter(text::has)).containsExactly(Node.Mark.BOLD, Node.Mark.ITALIC,
              Node.Mark.SUPERSCRIPT));
    }

    @Test
    void takesTextWithoutFormatAsPlain() {
      assertThat(onlyBlock(Map.of("type", "text", "text", "Dunes"))).isEqualTo(new Node.Text("Dunes", 0, Map.of()));
    }

    @Test
    void dropsValuesThatAreNull() {
      var paragraph = new HashMap<String, @Nullable Object>();
      paragraph.put("type", "paragraph");
      paragraph.put("direction", null);
      paragraph.put("children", List.of());

      assertThat(RichText.of("description", Map.of("root", Map.of("children", List.of(paragraph)))).blocks())
          .containsExactly(new Node.Paragraph(List.of(), Map.of()));
    }

    private Node onlyBlock(Map<String, Object> stored) {
      return RichText.of("description", root(stored)).blocks().getFirst();
    }
  }

  @Nested
  class WhatItRefuses {

    @Test
    void needsARoot() {
      assertRefused("root must be an object", Map.of());
      assertRefused("root must be an object", Map.of("root", "text"));
      assertRefused("root.children must be a list", Map.of("root", Map.of("children", "text")));
      assertRefused("root must be an object with texts as names", Map.of("root", Map.of(1, 2)));
    }

    @Test
    void namesThePlaceInTheTree() {
      var paragraph = Map.of("type", "paragraph", "children", List.of(text("ok"), "wrong"));
      var untyped = Map.of("type", "paragraph", "children", List.of(Map.of("text", "x")));
      var numbered = Map.of("type", 7);

      assertRefused("root.children.0.children.1 must be an object", root(paragraph));
      assertRefused("root.children.1.children.0.type must be a text", root(text("ok"), untyped));
      assertRefused("root.children.0.type must be a text", root(numbered));
      assertRefused("root.children.0.children must be a list", root(Map.of("type", "quote", "children", Map.of())));
    }

    @Test
    void refusesATreeThatIsTooDeep() {
      assertThat(RichText.of("description", nested(62)).plainText()).isEqualTo("bottom");
      assertRefused("a tree of at most 64 levels", nested(63));
      assertRefused("a tree of at most 64 levels", nested(5_000));
    }

    /** So many paragraphs in each other below the root, with a text in the innermost. */
    private Map<String, Object> nested(int levels) {
      var node = text("bottom");
      for (int i = 0; i < levels; i++)
        node = Map.of("type", "paragraph", "children", List.of(node));
      return root(node);
    }

    private void assertRefused(String message, Map<String, ?> stored) {
      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> RichText.of("description", stored))
          .withMessageContaining("description").withMessageContaining(message)
          .returns("description", InvalidInputException::field).returns("invalid_rich_text",
              InvalidInputException::code);
    }
  }

  private static Map<String, Object> text(String letters) {
    return Map.of("type", "text", "text", letters, "format", 0);
  }

  private static Map<String, Object> root(Map<?, ?>... blocks) {
    return Map.of("root", Map.of("type", "root", "children", List.of(blocks)));
  }
}
