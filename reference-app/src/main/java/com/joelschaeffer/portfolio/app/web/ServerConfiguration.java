package com.joelschaeffer.portfolio.app.web;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the web server leaves to us. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  /** An encoded slash comes as it is to {@link RequestGuardFilter}, whose answer carries all headers; the server's own would not. */
  @Bean
  TomcatConnectorCustomizer encodedSlashes() {
    return connector -> {
      connector.setEncodedSolidusHandling("passthrough");
      connector.setEncodedReverseSolidusHandling("passthrough");
    };
  }
}
