package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.core.users.AdminUser;
import com.joelschaeffer.portfolio.core.users.Session;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Users as Payload's clients read them, with the role beside. What is secret is not known here. */
final class UserJson {

  static final String COLLECTION = "users";
  static final String STRATEGY = "local-jwt";

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
      .withZone(ZoneOffset.UTC);

  private UserJson() {}

  static ObjectNode write(AdminUser user) {
    var profile = user.profile();
    var json = JsonNodeFactory.instance.objectNode().put("id", user.id().value());
    if (profile.name().isEmpty()) json.putNull("name");
    else
      json.put("name", profile.name());
    json.put("role", profile.role().code()).put("updatedAt", time(user.revision().updatedAt()))
        .put("createdAt", time(user.revision().createdAt())).put("email", profile.email().value());
    var sessions = json.putArray("sessions");
    for (var session : user.sessions())
      sessions.add(write(session));
    return json.put("collection", COLLECTION);
  }

  /** The user who sends the request. */
  static ObjectNode signedIn(AdminUser user) {
    return write(user).put("_strategy", STRATEGY);
  }

  private static ObjectNode write(Session session) {
    return JsonNodeFactory.instance.objectNode().put("id", session.id().toString())
        .put("createdAt", time(session.createdAt())).put("expiresAt", time(session.expiresAt()));
  }

  /** As JavaScript writes times. */
  static String time(Instant instant) {
    return TIME.format(instant);
  }
}
