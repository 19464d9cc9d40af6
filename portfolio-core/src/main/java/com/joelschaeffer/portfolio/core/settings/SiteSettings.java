package com.joelschaeffer.portfolio.core.settings;

import java.util.Map;
import java.util.Objects;

/**
 * How the site introduces itself.
 *
 * @param name      the photographer, shown in the header of every page
 * @param statement one line under the first picture
 */
public record SiteSettings(String name, String statement) {

  /** The group these are kept in. */
  public static final String GROUP = "site";

  /** What a site says before its owner changes it. */
  public static final SiteSettings DEFAULT = new SiteSettings("Joel Schaeffer",
      "Photographs of quiet places, printed to last.");

  public SiteSettings {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(statement, "statement");
  }

  /** The stored ones, with defaults for what was never set. */
  public static SiteSettings read(Settings settings) {
    var stored = settings.find(GROUP).map(Setting::value).orElse(Map.of());
    return new SiteSettings(text(stored, "name", DEFAULT.name), text(stored, "statement", DEFAULT.statement));
  }

  /** As they are stored. */
  public Map<String, Object> toMap() {
    return Map.of("name", name, "statement", statement);
  }

  private static String text(Map<String, Object> stored, String key, String fallback) {
    return stored.get(key) instanceof String value && !value.isBlank() ? value : fallback;
  }
}
