package com.joelschaeffer.portfolio.core.pages;

import com.joelschaeffer.portfolio.core.MutableClock;

class InMemoryContentPagesTest extends ContentPagesContract {

  @Override
  protected ContentPages pages(MutableClock itsClock) {
    return new InMemoryContentPages(itsClock);
  }
}
