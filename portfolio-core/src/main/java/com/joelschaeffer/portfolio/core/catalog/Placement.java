package com.joelschaeffer.portfolio.core.catalog;

/** Where a new artwork goes in the hand order. */
public enum Placement {
  /** Before all others. */
  FIRST,
  /** After all others. */
  LAST
}
