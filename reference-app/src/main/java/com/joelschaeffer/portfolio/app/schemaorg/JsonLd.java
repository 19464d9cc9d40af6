package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes things as JSON-LD that may stand in a {@code script} element: no character in it means anything to HTML, so that nothing
 * a person wrote ends the element. Browsers do not run such an element, so the security policy says nothing about it.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements">JSON-LD 1.1, 7.1</a>
 */
public final class JsonLd {

  private static final JsonMapper MAPPER = JsonMapper
      .builder(JsonFactory.builder().characterEscapes(new HtmlCharacters()).build())
      .changeDefaultPropertyInclusion(
          nothing -> JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
      .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private JsonLd() {}

  /** All that a page tells of. */
  public static String write(List<Thing> things) {
    return MAPPER.writeValueAsString(new Graph("https://schema.org", things));
  }

  private record Graph(@JsonProperty("@context") String context, @JsonProperty("@graph") List<Thing> graph) {}

  /** Writes {@code < > &} and the line ends of JavaScript as {@code \\u} and four digits. */
  private static final class HtmlCharacters extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int[] ASCII = CharacterEscapes.standardAsciiEscapesForJSON();

    static {
      for (var letter : "<>&".toCharArray())
        ASCII[letter] = CharacterEscapes.ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ASCII;
    }

    /** Asked for each letter beyond ASCII. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int letter) {
      return letter == 0x2028 || letter == 0x2029 ? new SerializedString("\\u%04x".formatted(letter)) : null;
    }
  }
}
