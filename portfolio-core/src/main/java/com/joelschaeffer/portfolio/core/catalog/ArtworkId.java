package com.joelschaeffer.portfolio.core.catalog;

/** Identity of an artwork, from 1. */
public record ArtworkId(int value) {

  public ArtworkId {
    if (value < 1) throw new IllegalArgumentException("artwork id < 1: " + value);
  }
}
