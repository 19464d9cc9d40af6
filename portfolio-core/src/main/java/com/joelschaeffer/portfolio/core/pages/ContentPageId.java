package com.joelschaeffer.portfolio.core.pages;

/** Identity of a text page, from 1. */
public record ContentPageId(int value) {

  public ContentPageId {
    if (value < 1) throw new IllegalArgumentException("page id < 1: " + value);
  }
}
