package com.joelschaeffer.portfolio.core.settings;

import com.joelschaeffer.portfolio.core.Actor;
import java.util.Map;
import java.util.Optional;

/** Keeps groups of settings by name. Thread-safe; writing needs {@code WRITE_SETTINGS}. */
public interface Settings {

  /** The group of this name. */
  Optional<Setting> find(String name);

  /**
   * Stores a group.
   *
   * @param version the version it was read in, 0 if it did not exist
   * @throws com.joelschaeffer.portfolio.core.ConflictException {@code stale_version} when it has another version by now
   */
  Setting save(Actor actor, String name, long version, Map<String, Object> value);
}
