package com.joelschaeffer.portfolio.core.media;

/** Identity of an uploaded photograph, from 1. */
public record MediaId(int value) {

  public MediaId {
    if (value < 1) throw new IllegalArgumentException("media id < 1: " + value);
  }
}
