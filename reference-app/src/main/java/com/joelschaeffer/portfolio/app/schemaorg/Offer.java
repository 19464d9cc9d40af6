package com.joelschaeffer.portfolio.app.schemaorg;

import com.joelschaeffer.portfolio.core.Money;

/**
 * One print, and what it costs.
 *
 * @param sku           the print option's id
 * @param name          size and material
 * @param price         in major units, e.g. {@code 180.00}
 * @param priceCurrency ISO 4217
 */
public record Offer(String sku, String name, String url, String price, String priceCurrency, Availability availability,
    String itemCondition) implements Thing {

  private static final String NEW = "https://schema.org/NewCondition";

  /** A new print. */
  public static Offer of(String sku, String name, String url, Money price, Availability availability) {
    return new Offer(sku, name, url, price.amount().toPlainString(), price.currency().getCurrencyCode(), availability,
        NEW);
  }
}
