package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigurationDocumentTest {

  @Test
  void everyVariableIsDocumented() throws IOException {
    var document = Files.readString(Path.of("../docs/configuration.md"));

    for (var variable : Variable.values()) {
      assertThat(document).contains("| `" + variable.property() + "` |");
      variable.environment().forEach(name -> assertThat(document).contains("`" + name + "`"));
    }
  }
}
