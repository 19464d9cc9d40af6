package com.joelschaeffer.portfolio.core.settings;

class InMemorySettingsTest extends SettingsContract {

  @Override
  protected Settings settings() {
    return new InMemorySettings();
  }
}
