package com.joelschaeffer.portfolio.core.richtext;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextHtmlTest {

  private final RichTextHtml renderer = new RichTextHtml(2, media -> "<img src=\"/" + media.value() + "\">");

  @Test
  void rendersAWholeDocument() {
    assertThat(renderer.render(Examples.lexical())).isEqualTo("""
      <h2>Before sunrise</h2>
      <p>Made at <strong>Råbjerg Mile</strong><em> &amp; </em><strong><em>&lt;by hand&gt;</em></strong><br>\
      <a href="https://example.com/dunes?a=1&amp;b=2" target="_blank" rel="noopener"><u>the place</u></a></p>
      <ul><li>Cotton paper</li><li><ol><li>Ilford</li></ol></li></ul>
      <blockquote><em>Nothing moves but the sand.</em></blockquote>
      <img src="/12">
      <hr>
      <p>Signed and numbered.</p>""".replace("\n", ""));
  }

  @Test
  void rendersNothingOfNothing() {
    assertThat(renderer.render(RichText.EMPTY)).isEmpty();
  }

  @Nested
  class OfText {

    @Test
    void escapesWhatHtmlWouldRead() {
      assertThat(html(text("<script>alert('a & \"b\"')</script>", 0)))
          .isEqualTo("&lt;script&gt;alert(&#39;a &amp; &quot;b&quot;&#39;)&lt;/script&gt;");
    }

    @Test
    void nestsMarksProperly() {
      assertThat(html(text("x", 255))).isEqualTo("<strong><em><s><u><code><sub><sup><mark>x</mark></sup></sub>"
          + "</code></u></s></em></strong>");
    }

    @ParameterizedTest
    @CsvSource({"1, strong", "2, em", "4, s", "8, u", "16, code", "32, sub", "64, sup", "128, mark"})
    void hasAnElementForEachMark(int format, String element) {
      assertThat(html(text("x", format))).isEqualTo("<" + element + ">x</" + element + ">");
    }

    @Test
    void ignoresMarksItDoesNotKnow() {
      assertThat(html(text("x", 256))).isEqualTo("x");
    }
  }

  @Nested
  class OfLinks {

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/a?b#c", "http://example.com", "mailto:hello@example.com",
      "tel:+4512345678", "/gallery", "#prints", "HTTPS://EXAMPLE.COM", "/"})
    void leadsToSafeAddresses(String url) {
      assertThat(html(link(url))).isEqualTo("<a href=\"" + url + "\">x</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
      "java\tscript:alert(1)", "java\nscript:alert(1)", "\u0001javascript:alert(1)", "data:text/html,<b>x</b>",
      "vbscript:x", "//evil.example", " //evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example",
      "https:\\\\evil.example", "file:///etc/passwd", "", " ", "example.com", "?q=1", "../x", "\u00a0/x"})
    void leavesOnlyTheTextOfOthers(String url) {
      assertThat(html(link(url))).isEqualTo("x");
    }

    @Test
    void escapesAnAddress() {
      assertThat(html(link("/a\"onclick='x'<&"))).isEqualTo("<a href=\"/a&quot;onclick=&#39;x&#39;&lt;&amp;\">x</a>");
    }

    @Test
    void dropsSpaceAroundAnAddress() {
      assertThat(html(link(" /gallery "))).isEqualTo("<a href=\"/gallery\">x</a>");
    }

    @Test
    void opensANewTabWithoutALeak() {
      assertThat(html(new Node.Link("/prints", /* newTab= */ true, List.of(text("x", 0)), Map.of())))
          .isEqualTo("<a href=\"/prints\" target=\"_blank\" rel=\"noopener\">x</a>");
    }

    private Node link(String url) {
      return new Node.Link(url, /* newTab= */ false, List.of(text("x", 0)), Map.of());
    }
  }

  @Nested
  class OfBlocks {

    @ParameterizedTest
    @CsvSource({"1, h2", "2, h2", "3, h3", "6, h6"})
    void leavesTheHighestHeadingToThePage(int level, String element) {
      assertThat(html(RichText.heading(level, "x"))).isEqualTo("<" + element + ">x</" + element + ">");
    }

    @Test
    void asksThePageForPhotographs() {
      var without = new RichTextHtml(2, media -> "");
      var upload = new Node.Upload(new MediaId(7), Map.of());

      assertThat(html(upload)).isEqualTo("<img src=\"/7\">");
      assertThat(without.render(document(upload))).isEmpty();
    }

    @Test
    void showsTheWordsOfUnknownNodes() {
      var unknown = new Node.Foreign("<script>", Map.of("text", "a<b", "onclick", "x"), List.of(text("c", 1)));

      assertThat(html(unknown)).isEqualTo("a&lt;b<strong>c</strong>");
    }

    @Test
    void takesNothingFromWhatItDoesNotUnderstand() {
      var styled = new Node.Paragraph(List.of(text("x", 0)),
          Map.of("style", "position:fixed", "format", "\"><script>", "class", "a"));

      assertThat(html(styled)).isEqualTo("<p>x</p>");
    }
  }

  private String html(Node... blocks) {
    return renderer.render(document(blocks));
  }

  private static RichText document(Node... blocks) {
    return new RichText(Arrays.asList(blocks), Map.of());
  }

  private static Node text(String letters, int format) {
    return new Node.Text(letters, format, Map.of());
  }
}
