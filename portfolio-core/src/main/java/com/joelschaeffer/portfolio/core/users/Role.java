package com.joelschaeffer.portfolio.core.users;

/** What an admin user is to the site. */
public enum Role {
  /** The owner: everything. */
  ADMIN,
  /** Looks after the works and the texts, not the site itself. */
  EDITOR;

  /** Whether somebody of this role may do such a thing. */
  public boolean grants(Permission permission) {
    return switch (this) {
      case ADMIN -> true;
      case EDITOR -> switch (permission) {
        case READ_DRAFTS, WRITE_CATALOG, WRITE_MEDIA, READ_ORIGINALS, WRITE_PAGES -> true;
        case WRITE_SETTINGS, SEND_EMAIL -> false;
      };
    };
  }
}
