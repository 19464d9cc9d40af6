package com.joelschaeffer.portfolio.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What may be relied on about settings, whoever implements {@link Settings}. */
public abstract class SettingsContract {

  private static final Actor OWNER = Examples.owner();
  private static final Map<String, Object> VALUE = Map.of("name", "Joel \u00c5", "columns", 3, "ratio", 1.5, "dark",
      true, "menu", List.of("works", "about"), "colours", Map.of("ink", "#111111"));

  private Settings settings;

  /** Nothing set yet; called before each test. */
  protected abstract Settings settings();

  @BeforeEach
  void beginWithoutSettings() {
    settings = settings();
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(settings.find("site")).isEmpty();
  }

  @Test
  void keepsAGroupAsItWasSaved() {
    var saved = settings.save(OWNER, "site", 0, VALUE);

    assertThat(saved).isEqualTo(new Setting(1, VALUE));
    assertThat(settings.find("site")).contains(saved);
    assertThat(settings.find("mail")).isEmpty();
  }

  @Test
  void replacesAGroupAsAWhole() {
    settings.save(OWNER, "site", 0, VALUE);

    settings.save(OWNER, "site", 1, Map.of("name", "Ann"));

    assertThat(settings.find("site")).contains(new Setting(2, Map.of("name", "Ann")));
  }

  @Test
  void countsEachGroupByItself() {
    settings.save(OWNER, "site", 0, VALUE);

    assertThat(settings.save(OWNER, "mail", 0, Map.of()).version()).isEqualTo(1);
  }

  @Test
  void refusesAStaleVersion() {
    settings.save(OWNER, "site", 0, VALUE);
    settings.save(OWNER, "site", 1, Map.of("name", "Ann"));

    for (var stale : List.of(0L, 1L, 3L))
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> settings.save(OWNER, "site", stale, VALUE))
          .returns("stale_version", ConflictException::code);
    assertThat(settings.find("site")).contains(new Setting(2, Map.of("name", "Ann")));
  }

  @Test
  void refusesAVersionOfWhatWasNeverSaved() {
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> settings.save(OWNER, "site", 1, VALUE))
        .returns("stale_version", ConflictException::code);
    assertThat(settings.find("site")).isEmpty();
  }

  @Test
  void letsOneOfManyWritersThrough() {
    var first = AtOnce.run(6, i -> settings.save(OWNER, "site", 0, Map.of("writer", i)));
    var second = AtOnce.run(6, i -> settings.save(OWNER, "site", 1, Map.of("writer", i)));

    assertThat(first.results()).hasSize(1);
    assertThat(second.results()).containsExactly(settings.find("site").orElseThrow());
    assertThat(List.of(first, second)).flatExtracting(AtOnce.Outcomes::failures).hasSize(10)
        .allSatisfy(failure -> assertThat(failure).isInstanceOf(ConflictException.class));
  }

  @Test
  void refusesStrangersAndEditors() {
    for (var actor : List.of(Actor.anonymous(), Examples.editor()))
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> settings.save(actor, "site", 0, VALUE));
    assertThat(settings.find("site")).isEmpty();
  }
}
