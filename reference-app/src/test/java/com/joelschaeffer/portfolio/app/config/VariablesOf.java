package com.joelschaeffer.portfolio.app.config;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** An environment that holds just these values, as a command line would give them. */
final class VariablesOf {

  private VariablesOf() {}

  static StandardEnvironment environment(String... namesAndValues) {
    var values = new HashMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2)
      values.put(namesAndValues[i], namesAndValues[i + 1]);
    var environment = new StandardEnvironment();
    environment.getPropertySources().forEach(source -> environment.getPropertySources().remove(source.getName()));
    environment.getPropertySources().addFirst(new MapPropertySource("given", Map.copyOf(values)));
    return environment;
  }
}
