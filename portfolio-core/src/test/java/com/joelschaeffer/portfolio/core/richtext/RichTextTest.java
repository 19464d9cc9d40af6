package com.joelschaeffer.portfolio.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  @Nested
  class FromPlainParagraphs {

    @ParameterizedTest
    @ValueSource(strings = {"One\n\nTwo", "One\r\n\r\nTwo", "One\r\rTwo", "  One\n \t\n\n\nTwo \n", "One\n\n  Two"})
    void partsThemAtEmptyLines(String text) {
      assertThat(RichText.paragraphs(text).plainText()).isEqualTo("One\nTwo");
      assertThat(RichText.paragraphs(text).blocks()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"One\nTwo", "One\r\nTwo", "One\u2028Two"})
    void keepsASingleLineBreak(String text) {
      var blocks = RichText.paragraphs(text).blocks();

      assertThat(blocks).hasSize(1);
      assertThat(html(RichText.paragraphs(text))).isEqualTo("<p>One<br>Two</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "\r\n \r\n"})
    void makesNothingOfNothing(String text) {
      assertThat(RichText.paragraphs(text)).isEqualTo(RichText.EMPTY);
    }

    @Test
    void writesWhatItsOwnReaderReads() {
      var text = RichText.paragraphs("One\nand a half\n\nTwo").under(2, "Heading");

      assertThat(RichText.of("description", text.toMap())).isEqualTo(text);
    }
  }

  @Nested
  class PutTogether {

    @Test
    void addsBlocksBehind() {
      var both = RichText.paragraphs("One").and(RichText.paragraphs("Two"));

      assertThat(html(both)).isEqualTo("<p>One</p><p>Two</p>");
    }

    @Test
    void putsAHeadingAbove() {
      assertThat(html(RichText.paragraphs("One").under(3, "About"))).isEqualTo("<h3>About</h3><p>One</p>");
    }
  }

  @Nested
  class AsPlainText {

    @Test
    void keepsTheWordsOfEveryNode() {
      assertThat(Examples.lexical().plainText()).isEqualTo("""
        Before sunrise
        Made at Råbjerg Mile & <by hand>
        the place
        Cotton paper
        Ilford
        Nothing moves but the sand.
        Signed and numbered.""");
    }

    @Test
    void partsABlockFromTheWordsBeforeIt() {
      var inner = new Node.ListBlock(/* numbered= */ false, List.of(item(text("Ilford"))), Map.of());
      var outer = new Node.ListBlock(/* numbered= */ false, List.of(item(text("Film"), inner)), Map.of());

      assertThat(new RichText(List.of(outer), Map.of()).plainText()).isEqualTo("Film\nIlford");
    }

    @Test
    void keepsTheLettersOfUnknownNodes() {
      var hashtag = new Node.Foreign("hashtag", Map.of("text", "#dunes"), List.of());

      assertThat(new RichText(List.of(hashtag), Map.of()).plainText()).isEqualTo("#dunes");
    }

    @Test
    void isBlankWithoutAnyWords() {
      var empty = new Node.Paragraph(List.of(text(" "), new Node.LineBreak(Map.of())), Map.of());

      assertThat(RichText.EMPTY.isBlank()).isTrue();
      assertThat(new RichText(List.of(empty, new Node.Rule(Map.of())), Map.of()).isBlank()).isTrue();
      assertThat(RichText.paragraphs("One").isBlank()).isFalse();
    }

    private Node item(Node... children) {
      return new Node.ListItem(List.of(children), Map.of());
    }
  }

  private static Node text(String letters) {
    return new Node.Text(letters, 0, Map.of());
  }

  private static String html(RichText text) {
    return new RichTextHtml(1, media -> "").render(text);
  }

  @Test
  void knowsThePhotographsAmongItsParagraphs() {
    assertThat(Examples.lexical().photographs()).isNotEmpty();
    assertThat(RichText.paragraphs("None.").photographs()).isEmpty();
  }
}
