package com.joelschaeffer.portfolio.app.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON that a stranger sent: of bounded size and depth, with each name once, in UTF-8 without half characters, and without the
 * zero byte that no text of the database can hold. Numbers stay exact.
 */
public final class StrictJson {

  /** Longest document, in bytes (1 MiB). */
  public static final int MAX_BYTES = 1024 * 1024;

  private static final int MAX_DEPTH = 64;
  private static final int MAX_DIGITS = 30;
  private static final int MAX_NAME = 1_000;

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).maxDocumentLength(MAX_BYTES)
          .maxNumberLength(MAX_DIGITS).maxNameLength(MAX_NAME).maxStringLength(MAX_BYTES).build())
      .build()).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private StrictJson() {}

  /**
   * Reads one document.
   *
   * @throws ApiException 400 when it is not one
   */
  public static JsonNode read(byte[] json) {
    if (json.length > MAX_BYTES) throw ApiException.badRequest("The JSON is longer than 1 MB.");
    return read(text(json));
  }

  /** Reads one document that came as text. */
  static JsonNode read(String json) {
    if (json.length() > MAX_BYTES) throw ApiException.badRequest("The JSON is longer than 1 MB.");
    try {
      var tree = MAPPER.readTree(json);
      if (tree.isMissingNode()) throw invalid();
      requireStorable(tree);
      return tree;
    } catch (JacksonException unreadable) {
      throw invalid();
    }
  }

  private static String text(byte[] json) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw ApiException.badRequest("The JSON is not written in UTF-8.");
    }
  }

  /** Not deeper than the reader allows, so this ends. */
  private static void requireStorable(JsonNode node) {
    if (node.isString()) requireStorable(node.stringValue());
    else if (node.isObject()) node.properties().forEach(entry -> {
      requireStorable(entry.getKey());
      requireStorable(entry.getValue());
    });
    else if (node.isArray()) node.forEach(StrictJson::requireStorable);
  }

  /** A text the database can hold. */
  static void requireStorable(String text) {
    if (!isStorable(text))
      throw ApiException
          .badRequest("The text holds a character that cannot be stored: a zero byte or half a character.");
  }

  /** Half a pair is a code point of its own. */
  private static boolean isStorable(String text) {
    return text.codePoints().noneMatch(letter -> letter == 0 || Character.getType(letter) == Character.SURROGATE);
  }

  private static ApiException invalid() {
    return ApiException.badRequest("Invalid JSON");
  }
}
