package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.users.Permission;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {

  @ParameterizedTest
  @CsvSource({"READ_DRAFTS, true, true", "WRITE_CATALOG, true, true", "WRITE_MEDIA, true, true",
    "READ_ORIGINALS, true, true",
    "WRITE_PAGES, true, true", "WRITE_SETTINGS, true, false", "READ_USERS, true, false", "WRITE_USERS, true, false",
    "SEND_EMAIL, true, false"})
  void mayWhatTheRoleGrants(Permission permission, boolean owner, boolean editor) {
    assertThat(Examples.owner().may(permission)).isEqualTo(owner).isEqualTo(Role.ADMIN.grants(permission));
    assertThat(Examples.editor().may(permission)).isEqualTo(editor).isEqualTo(Role.EDITOR.grants(permission));
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void mayNothingAsAStranger(Permission permission) {
    assertThat(Actor.anonymous().may(permission)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Permission.class)
  void mayEverythingAsPartOfTheSystem(Permission permission) {
    assertThat(Actor.system("import").may(permission)).isTrue();
  }

  @Test
  void lendsNoPermissionToWhomItActsFor() {
    var forTheOwner = new Actor(new Principal.Anonymous(), Optional.of(new UserId(1)));

    assertThat(forTheOwner.may(Permission.WRITE_CATALOG)).isFalse();
  }

  @Test
  void tellsWhoMayNotDoWhat() {
    assertThatExceptionOfType(UnauthorizedException.class)
        .isThrownBy(() -> Examples.editor().require(Permission.WRITE_SETTINGS))
        .withMessage("user:2 may not write_settings").returns("not_allowed", UnauthorizedException::code);
  }

  @Test
  void letsTheAllowedGoOn() {
    Examples.editor().require(Permission.WRITE_CATALOG);
    Actor.system("import").require(Permission.WRITE_SETTINGS);
  }

  @Test
  void hasALabelForLogs() {
    assertThat(Actor.anonymous().label()).isEqualTo("anonymous");
    assertThat(Examples.editor().label()).isEqualTo("user:2");
    assertThat(Actor.system("import").label()).isEqualTo("system:import");
    assertThat(new Actor(new Principal.Internal(new Slug("site")), Optional.of(new UserId(12))).label())
        .isEqualTo("system:site for user:12");
  }
}
