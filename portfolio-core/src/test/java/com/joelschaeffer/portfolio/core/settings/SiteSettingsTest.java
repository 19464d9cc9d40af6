package com.joelschaeffer.portfolio.core.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteSettingsTest {

  private final Settings settings = new InMemorySettings();

  @Test
  void saysSomethingBeforeTheOwnerDoes() {
    assertThat(SiteSettings.read(settings)).isEqualTo(SiteSettings.DEFAULT);
  }

  @Test
  void isReadAsItWasSaved() {
    var mine = new SiteSettings("Ann", "Photographs of loud places.");

    settings.save(Examples.owner(), SiteSettings.GROUP, 0, mine.toMap());

    assertThat(SiteSettings.read(settings)).isEqualTo(mine);
  }

  @Test
  void fallsBackForWhatWasNeverSet() {
    settings.save(Examples.owner(), SiteSettings.GROUP, 0, Map.of("name", " ", "statement", 7));

    assertThat(SiteSettings.read(settings)).isEqualTo(SiteSettings.DEFAULT);
  }
}
