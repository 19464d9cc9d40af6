package com.joelschaeffer.portfolio.app.api;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Errors as Payload's clients read them. */
final class ApiErrorJson {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private ApiErrorJson() {}

  /** The whole answer. */
  static ObjectNode answer(ApiError error) {
    var answer = NODES.objectNode();
    answer.putArray("errors").add(write(error));
    return answer;
  }

  /** One of possibly several errors. */
  static ObjectNode write(ApiError error) {
    var json = NODES.objectNode();
    switch (error) {
      case ApiError.Plain ignored -> {
      }
      case ApiError.Invalid invalid -> json.put("name", "ValidationError").set("data", data(invalid));
      case ApiError.NotQueryable refused -> {
        var paths = json.put("name", "QueryError").putArray("data");
        refused.paths().forEach(path -> paths.addObject().put("path", path));
      }
    }
    return json.put("message", error.message());
  }

  private static ObjectNode data(ApiError.Invalid invalid) {
    var data = NODES.objectNode();
    invalid.subject().collection().ifPresent(collection -> data.put("collection", collection));
    invalid.subject().id().ifPresent(id -> data.put("id", id));
    var fields = data.putArray("errors");
    invalid.fields().forEach(field -> write(field, fields));
    return data;
  }

  private static void write(FieldError field, ArrayNode fields) {
    var json = fields.addObject();
    field.label().ifPresent(label -> json.put("label", label));
    json.put("message", field.message()).put("path", field.path());
    field.tableName().ifPresent(table -> json.put("tableName", table));
  }
}
