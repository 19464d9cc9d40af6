package com.joelschaeffer.portfolio.core.settings;

import java.util.Map;

/**
 * One stored group of settings.
 *
 * @param version counts the changes, from 1
 * @param value   plain JSON values: text, numbers, booleans, lists and maps of them; no null
 */
public record Setting(long version, Map<String, Object> value) {

  public Setting {
    value = Map.copyOf(value);
  }
}
