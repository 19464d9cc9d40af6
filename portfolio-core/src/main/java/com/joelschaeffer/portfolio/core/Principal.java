package com.joelschaeffer.portfolio.core;

import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserId;
import java.util.Objects;

/** Who somebody has been shown to be. Nothing is allowed unless {@link #may} says so. */
public sealed interface Principal {

  /** Whether this principal may do such a thing. */
  boolean may(Permission permission);

  /** A short name for logs and audit rows, without personal data: {@code anonymous}, {@code user:12}, {@code system:import}. */
  String label();

  /** A visitor. May do nothing that needs a permission. */
  record Anonymous() implements Principal {
    @Override
    public boolean may(Permission permission) {
      return false;
    }

    @Override
    public String label() {
      return "anonymous";
    }
  }

  /** Somebody signed in to the admin. */
  record User(UserId id, Role role) implements Principal {
    public User {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(role, "role");
    }

    @Override
    public boolean may(Permission permission) {
      return role.grants(permission);
    }

    @Override
    public String label() {
      return "user:" + id.value();
    }
  }

  /** A part of this system acting by itself, such as the import. May do everything. */
  record Internal(Slug name) implements Principal {
    public Internal {
      Objects.requireNonNull(name, "name");
    }

    @Override
    public boolean may(Permission permission) {
      return true;
    }

    @Override
    public String label() {
      return "system:" + name;
    }
  }
}
