package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.settings.Setting;
import com.joelschaeffer.portfolio.core.settings.Settings;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Groups of settings, a row each. */
final class PostgresSettings implements Settings {

  private static final String FIND = """
    select s.version, s.value
    from catalogue.settings s
    where s.name = :name
    """;

  private static final String ADD = """
    insert into catalogue.settings (name, value, version, updated_at)
    values (:name, :value, 1, :now)
    on conflict (name) do nothing
    """;

  private static final String REPLACE = """
    update catalogue.settings
    set value = :value, version = version + 1, updated_at = :now
    where name = :name and version = :version
    """;

  private final CatalogueSql sql;
  private final Clock clock;

  PostgresSettings(CatalogueSql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public Optional<Setting> find(String name) {
    return sql.read(handle -> handle.createQuery(FIND).bind("name", name)
        .map((row, context) -> new Setting(row.getLong("version"), JsonColumn.map(row, "value"))).findOne());
  }

  @Override
  public Setting save(Actor actor, String name, long version, Map<String, Object> value) {
    actor.require(Permission.WRITE_SETTINGS);
    var saved = new Setting(version + 1, value);
    var written = sql.write(handle -> {
      var update = handle.createUpdate(version == 0 ? ADD : REPLACE).bind("name", name)
          .bind("value", JsonColumn.argument(saved.value())).bind("now", Columns.now(clock));
      if (version != 0) update.bind("version", version);
      return update.execute();
    });
    if (written == 0)
      throw new ConflictException("stale_version",
          "The settings \"%s\" are not in version %d any more: read them again.".formatted(name, version));
    return saved;
  }
}
