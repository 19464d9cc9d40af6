package com.joelschaeffer.portfolio.storage.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.argument.Argument;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Columns of type {@code jsonb}, from and to plain values. */
final class JsonColumn {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private JsonColumn() {}

  /** A value to bind: maps, lists, texts, numbers, booleans, or a tree. */
  static Argument argument(Object value) {
    var json = MAPPER.writeValueAsString(value);
    return (position, statement, context) -> statement.setObject(position, json, Types.OTHER);
  }

  /** An object as plain maps, lists, texts, numbers and booleans. */
  static Map<String, Object> map(ResultSet row, String column) throws SQLException {
    return MAPPER.readValue(text(row, column), OBJECT);
  }

  /** Any value as a tree. */
  static JsonNode tree(ResultSet row, String column) throws SQLException {
    return tree(text(row, column));
  }

  /** The value that a text is. */
  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  static ArrayNode newArray() {
    return MAPPER.createArrayNode();
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), column);
  }
}
