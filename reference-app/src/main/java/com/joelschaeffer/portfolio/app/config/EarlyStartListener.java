package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.PortfolioApplication;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;

/** Begins {@link EarlyStart} as soon as the settings are known, for the whole application and for no test's part of it. */
final class EarlyStartListener implements ApplicationListener<ApplicationContextInitializedEvent> {

  private static final String NAME = "earlyStart";

  @Override
  public void onApplicationEvent(ApplicationContextInitializedEvent event) {
    if (!event.getSpringApplication().getAllSources().contains(PortfolioApplication.class)) return;
    if (!(event.getApplicationContext() instanceof GenericApplicationContext context)) return;
    var early = EarlyStart.begin(PortfolioSettings.read(context.getEnvironment()));
    var beans = context.getDefaultListableBeanFactory();
    beans.registerSingleton(NAME, early);
    // registered first, so closed last, and closed too when the application does not get far
    beans.registerDisposableBean(NAME, early::close);
  }
}
