package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.app.importing.AboutPage;
import com.joelschaeffer.portfolio.app.importing.DemoInstaller;
import com.joelschaeffer.portfolio.app.importing.FolderImport;
import com.joelschaeffer.portfolio.app.importing.StartWork;
import com.joelschaeffer.portfolio.app.importing.StartWork.DemoWish;
import com.joelschaeffer.portfolio.storage.CatalogueDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens once the site answers: it says how it is wired, and begins the work of the start. */
@Configuration(proxyBeanMethods = false)
class StartConfiguration {

  @Bean
  StartWork.Parts startWorkParts(FolderImport folders, DemoInstaller demo, AboutPage about) {
    return new StartWork.Parts(folders, demo, about);
  }

  @Bean(destroyMethod = "stop")
  StartWork startWork(CatalogueDatabase database, PortfolioSettings settings, StartWork.Parts parts,
      ConfigurableApplicationContext context) {
    var start = settings.start();
    var exit = start.exitAfter() ? Optional.of(exit(context)) : Optional.<IntConsumer>empty();
    return new StartWork(work -> database.exclusively("start-work", work),
        new StartWork.Plan(start.importFrom(), exit, demoWish(settings)), parts);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> whenReady(StartReport report, StartWork work, MediaCommand command) {
    return ready -> {
      report.print(Optional.ofNullable(ready.getTimeTaken()).orElse(Duration.ZERO));
      if (!command.start()) work.start();
    };
  }

  @Bean(destroyMethod = "stop")
  MediaCommand mediaCommand(PortfolioSettings settings, MediaWork media, ConfigurableApplicationContext context) {
    return new MediaCommand(settings.upkeep().task(), media, exit(context));
  }

  private static DemoWish demoWish(PortfolioSettings settings) {
    if (!settings.embedded()) return DemoWish.NEVER;
    return switch (settings.start().demo()) {
      case AUTO -> DemoWish.IF_EMPTY;
      case ON -> DemoWish.ALWAYS;
      case OFF -> DemoWish.NEVER;
    };
  }

  private static IntConsumer exit(ConfigurableApplicationContext context) {
    return code -> System.exit(SpringApplication.exit(context, () -> code));
  }
}
