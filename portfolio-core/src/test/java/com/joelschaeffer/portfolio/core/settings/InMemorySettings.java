package com.joelschaeffer.portfolio.core.settings;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Settings in this process. Thread-safe. */
public final class InMemorySettings implements Settings {

  private final Map<String, Setting> groups = new HashMap<>();

  @Override
  public synchronized Optional<Setting> find(String name) {
    return Optional.ofNullable(groups.get(name));
  }

  @Override
  public synchronized Setting save(Actor actor, String name, long version, Map<String, Object> value) {
    actor.require(Permission.WRITE_SETTINGS);
    var current = find(name).map(Setting::version).orElse(0L);
    if (current != version)
      throw new ConflictException("stale_version", "settings %s: version is %d (was asked to change %d)".formatted(name,
          current, version));
    var saved = new Setting(version + 1, value);
    groups.put(name, saved);
    return saved;
  }
}
