package com.joelschaeffer.portfolio.app.api.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request to a real Payload server and what it answered. */
record Recording(String name, JsonNode request, JsonNode response) {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  static Recording of(String name) {
    try (var file = Objects.requireNonNull(Recording.class.getResourceAsStream(name + ".json"), name)) {
      var recording = MAPPER.readTree(file);
      return new Recording(name, recording.get("request"), recording.get("response"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  String method() {
    return request.get("method").stringValue();
  }

  String path() {
    return request.get("path").stringValue();
  }

  /** What was sent, as it was. */
  String body() {
    var body = request.get("body");
    if (body.isNull()) return "";
    return body.isString() ? body.stringValue() : body.toString();
  }

  /** Names and values in turn, with a token of ours where one was sent. */
  String[] headers(String token) {
    var headers = new ArrayList<String>();
    request.get("headers").properties().forEach(header -> headers.addAll(List.of(header.getKey(),
        header.getValue().stringValue().replace("<token>", token).replace("<jwt>", token))));
    return headers.toArray(String[]::new);
  }

  int status() {
    return response.get("status").intValue();
  }

  /** What an answer lacks of the recorded one: each field must be there and of the same type, and messages must be the same. */
  List<String> lacking(JsonNode answer) {
    var lacking = new ArrayList<String>();
    compare(response.get("body"), answer, "", lacking);
    return lacking;
  }

  private static void compare(JsonNode recorded, JsonNode answer, String path, List<String> lacking) {
    if (recorded.isNull()) return;
    if (recorded.getNodeType() != answer.getNodeType())
      lacking.add(path + ": " + recorded + " became " + answer);
    else if (path.endsWith("/message") && !recorded.equals(answer))
      lacking.add(path + ": " + recorded + " became " + answer);
    for (int at = 0; recorded.isArray() && at < recorded.size(); at++)
      compare(recorded.get(at), answer.path(at), path + "/" + at, lacking);
    if (recorded.isObject())
      recorded.properties()
          .forEach(
              field -> compare(field.getValue(), answer.path(field.getKey()), path + "/" + field.getKey(), lacking));
  }
}
