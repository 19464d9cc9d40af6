package com.joelschaeffer.portfolio.core.catalog;

/** Identity of a category, from 1. */
public record CategoryId(int value) {

  public CategoryId {
    if (value < 1) throw new IllegalArgumentException("category id < 1: " + value);
  }
}
