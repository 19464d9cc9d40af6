package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What may be done with each collection and its fields; what may not be done is not named, as with Payload. */
final class AccessJson {

  private static final Field SIZE = new Field("", fields("url width height mimeType filesize filename"));

  private static final List<Collection> COLLECTIONS = List.of(
      new Collection("artworks", Optional.empty(), Permission.WRITE_CATALOG,
          join(fields("title slug description mainImage category"),
              List.of(new Field("printOptions", fields("size priceUSD available printType id")),
                  new Field("metadata", fields("camera lens filmStock location captureDate"))),
              fields("caption keywords copyright year featured status updatedAt createdAt"))),
      new Collection("categories", Optional.empty(), Permission.WRITE_CATALOG, fields("name slug updatedAt createdAt")),
      new Collection("media", Optional.empty(), Permission.WRITE_MEDIA,
          join(fields("alt updatedAt createdAt url thumbnailURL filename mimeType filesize width height focalX focalY"),
              List.of(new Field("sizes", List.of(SIZE.named("thumbnail"), SIZE.named("card"), SIZE.named("full")))),
              List.of())),
      new Collection("pages", Optional.empty(), Permission.WRITE_PAGES,
          fields("title slug content updatedAt createdAt")),
      new Collection("users", Optional.of(Permission.READ_USERS), Permission.WRITE_USERS,
          join(fields("name role email updatedAt createdAt"),
              List.of(new Field("sessions", fields("id createdAt expiresAt"))), List.of())));

  private AccessJson() {}

  /**
   * A collection.
   *
   * @param read empty where everybody may
   */
  private record Collection(String name, Optional<Permission> read, Permission write, List<Field> fields) {}

  /** A field, and those within it. */
  private record Field(String name, List<Field> within) {

    Field named(String other) {
      return new Field(other, within);
    }
  }

  static ObjectNode of(Actor actor) {
    var access = JsonNodeFactory.instance.objectNode();
    if (actor.may(Permission.READ_DRAFTS)) access.put("canAccessAdmin", true);
    var collections = access.putObject("collections");
    for (var collection : COLLECTIONS)
      write(collection, actor, collections.putObject(collection.name));
    return access;
  }

  private static void write(Collection collection, Actor actor, ObjectNode json) {
    var read = collection.read.map(actor::may).orElse(true);
    var write = actor.may(collection.write);
    var fields = json.putObject("fields");
    // of a closed collection Payload still names what a session shows of itself
    var shown = read
        ? collection.fields
        : collection.fields.stream().filter(field -> field.name.equals("sessions")).toList();
    write(shown, write, fields);
    if (read) json.put("read", true);
    if (write) json.put("create", true).put("update", true).put("delete", true);
  }

  private static void write(List<Field> fields, boolean write, ObjectNode json) {
    for (var field : fields) {
      var access = json.putObject(field.name).put("read", true);
      if (write) access.put("create", true).put("update", true);
      if (!field.within.isEmpty()) write(field.within, write, access.putObject("fields"));
    }
  }

  private static List<Field> fields(String names) {
    return List.of(names.split(" ", -1)).stream().map(name -> new Field(name, List.of())).toList();
  }

  private static List<Field> join(List<Field> first, List<Field> second, List<Field> third) {
    return List.of(first, second, third).stream().flatMap(List::stream).toList();
  }
}
