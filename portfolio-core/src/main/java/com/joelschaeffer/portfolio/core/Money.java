package com.joelschaeffer.portfolio.core;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/** An amount of money in the minor unit of its currency (ISO 4217): 25000 USD is 250.00 dollars. Never negative. */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  /** US dollars, the currency the catalogue's prices are in. */
  public static final Currency USD = Currency.getInstance("USD");

  /** Digits of the largest {@code long}. */
  private static final int LONG_DIGITS = 19;

  public Money {
    Objects.requireNonNull(currency, "currency");
    if (minor < 0) throw new IllegalArgumentException("minor < 0: " + minor);
  }

  /** Nothing, as an amount. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /** So many US cents. */
  public static Money usCents(long cents) {
    return new Money(cents, USD);
  }

  /**
   * Reads an amount as people and JSON write it, e.g. {@code 250} or {@code 250.00}.
   *
   * @throws InvalidInputException (field empty) when it is negative, finer than the minor unit, or too large
   */
  public static Money of(BigDecimal amount, Currency currency) {
    var decimals = currency.getDefaultFractionDigits();
    var plain = amount.stripTrailingZeros();
    // looked at before it is scaled: 1e999999999 is short to write, but not as a whole number
    var digits = (long) plain.precision() - plain.scale();
    if (plain.signum() >= 0 && plain.scale() <= decimals && digits + decimals <= LONG_DIGITS) {
      var minor = plain.setScale(decimals).unscaledValue();
      if (minor.bitLength() < Long.SIZE) return new Money(minor.longValueExact(), currency);
    }
    throw new InvalidInputException("invalid_amount", "",
        "The amount %s is not a price: at least 0, with at most %d decimals, e.g. 250.00.".formatted(amount, decimals));
  }

  /** The amount in major units with the currency's decimals: 25000 USD is {@code 250.00}. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  /** The sum; both must be of one currency. */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minor, other.minor), currency);
  }

  /** So many times this amount. */
  public Money times(int quantity) {
    return new Money(Math.multiplyExact(minor, quantity), currency);
  }

  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minor, other.minor);
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency))
      throw new IllegalArgumentException("different currencies: " + currency + " and " + other.currency);
  }
}
