package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.edge.CloudflareZone;
import java.util.Locale;
import java.util.Optional;

/** Reads what is known of the network in front of the site. */
final class EdgeSettings {

  private EdgeSettings() {}

  /**
   * The zone of Cloudflare; empty when none is set.
   *
   * @throws ConfigurationException when half of it is set, one is wrong, or nobody knows which addresses to purge
   */
  static Optional<CloudflareZone> read(Variables variables) {
    var token = variables.find(Variable.CLOUDFLARE_TOKEN);
    var zone = variables.find(Variable.CLOUDFLARE_ZONE);
    if (token.isEmpty() && zone.isEmpty()) return Optional.empty();
    if (zone.isEmpty()) throw token.orElseThrow().wrong("is set, but CLOUDFLARE_ZONE_ID, the zone it is for, is not");
    if (token.isEmpty()) throw zone.get().wrong("is set, but CLOUDFLARE_API_TOKEN, which opens the zone, is not");
    var id = zone.get().text().toLowerCase(Locale.ROOT);
    if (!CloudflareZone.isId(id))
      throw zone.get().wrong("is \"" + zone.get().text() + "\", but must be 32 hexadecimal digits");
    if (!CloudflareZone.isToken(token.get().text()))
      throw token.get().wrong("cannot be a token: it must be one word of 20 to 200 letters, digits and signs");
    if (variables.find(Variable.PUBLIC_URL).isEmpty())
      throw zone.get().wrong("is set, but NEXT_PUBLIC_SERVER_URL, the address whose pages are purged, is not");
    return Optional.of(new CloudflareZone(CloudflareZone.API, id, token.get().text()));
  }
}
