package com.joelschaeffer.portfolio.core.users;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an admin user is to the site. */
public enum Role {
  /** The owner: everything. */
  ADMIN,
  /** Looks after the works and the texts, not the site itself. */
  EDITOR;

  /** The word for it in the database and in APIs, e.g. {@code editor}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of that word. */
  public static Optional<Role> tryParse(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /** Whether somebody of this role may do such a thing. */
  public boolean grants(Permission permission) {
    return switch (this) {
      case ADMIN -> true;
      case EDITOR -> switch (permission) {
        case READ_DRAFTS, WRITE_CATALOG, WRITE_MEDIA, READ_ORIGINALS, WRITE_PAGES -> true;
        case WRITE_SETTINGS, READ_USERS, WRITE_USERS, SEND_EMAIL -> false;
      };
    };
  }
}
