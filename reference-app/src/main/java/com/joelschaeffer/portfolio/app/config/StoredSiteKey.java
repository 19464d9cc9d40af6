package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.web.SiteKey;
import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.settings.Setting;
import com.joelschaeffer.portfolio.core.settings.Settings;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the site's key among the settings, which the site's own login alone reads: all processes have the same, and nobody has to
 * configure one.
 */
final class StoredSiteKey {

  private static final String GROUP = "site-key";
  private static final String KEY = "key";
  private static final Actor ACTOR = Actor.system("site-key");

  private StoredSiteKey() {}

  /** The stored one; made by whichever process comes first. */
  static SiteKey of(Settings settings) {
    return find(settings).orElseGet(() -> {
      try {
        settings.save(ACTOR, GROUP, 0, Map.of(KEY, HexFormat.of().formatHex(random())));
      } catch (ConflictException another) {
        // another process came first: its key counts
      }
      return find(settings).orElseThrow(() -> new ConfigurationException(
          "The setting " + GROUP + " in the database is not a key; delete that row, and a new one is made."));
    });
  }

  private static Optional<SiteKey> find(Settings settings) {
    return settings.find(GROUP).map(Setting::value).map(value -> value.get(KEY))
        .filter(String.class::isInstance).map(String.class::cast)
        .filter(text -> text.matches("[0-9a-f]{" + 2 * SiteKey.LENGTH + "}"))
        .map(text -> new SiteKey(HexFormat.of().parseHex(text)));
  }

  private static byte[] random() {
    var bytes = new byte[SiteKey.LENGTH];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
