package com.joelschaeffer.portfolio.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the site. */
@SpringBootApplication(proxyBeanMethods = false)
public class PortfolioApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(PortfolioApplication.class, arguments);
  }
}
