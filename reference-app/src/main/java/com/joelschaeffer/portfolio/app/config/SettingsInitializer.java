package com.joelschaeffer.portfolio.app.config;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Reads the configuration before anything else is made, so that a wrong one costs nothing but its line. */
final class SettingsInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

  @Override
  public void initialize(GenericApplicationContext context) {
    if (context.getParent() != null) return;
    var settings = PortfolioSettings.read(context.getEnvironment());
    context.registerBean(PortfolioSettings.class, () -> settings);
  }
}
