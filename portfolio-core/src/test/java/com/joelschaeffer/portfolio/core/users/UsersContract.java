package com.joelschaeffer.portfolio.core.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What may be relied on about users and reset tokens, whoever implements {@link Users} and {@link PasswordResets}. */
public abstract class UsersContract extends AccountsStory {

  private static final Actor BOSS = Examples.owner();
  private static final Password ANOTHER = new Password("harbour before rain");

  @Test
  void letsOneFirstUserRegister() {
    assertThat(users().isEmpty()).isFalse();
    assertThat(users().registerFirst(OWNER, ANOTHER, Audience.ADMIN)).isEmpty();
    assertThat(users().list(BOSS)).hasSize(1);
  }

  @Test
  void letsOneOfManyBeFirst() {
    var fresh = accounts(hasher, clock).users();

    var outcomes = AtOnce.run(8, number -> fresh.registerFirst(
        new UserProfile(email("first" + number + "@example.com"), "", Role.ADMIN), ANOTHER, Audience.API));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.results()).filteredOn(Optional::isPresent).hasSize(1);
    assertThat(fresh.list(BOSS)).hasSize(1);
  }

  @Test
  void wantsAnOwnerToBeFirst() {
    var editor = new UserProfile(email("editor@example.com"), "", Role.EDITOR);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> accounts(hasher, clock).users().registerFirst(editor, ANOTHER, Audience.API));
  }

  @Test
  void addsAndListsInOrder() {
    var second = add("Second@example.com", Role.EDITOR);
    var third = add("third@example.com", Role.ADMIN);

    assertThat(second.profile()).isEqualTo(new UserProfile(email("second@example.com"), "", Role.EDITOR));
    assertThat(users().list(BOSS)).extracting(AdminUser::id)
        .containsExactly(new UserId(1), second.id(), third.id());
    assertThat(users().find(BOSS, second.id())).contains(second);
    assertThat(users().find(BOSS, new UserId(999))).isEmpty();
  }

  @Test
  void hasEachAddressOnce() {
    assertConflict("email_taken", () -> add("OWNER@example.com", Role.EDITOR));
    var second = add("second@example.com", Role.EDITOR);
    assertConflict("email_taken", () -> users().update(BOSS, second.id(), 1,
        new UserChange(new UserProfile(email(OWNER_EMAIL), "", Role.EDITOR), Optional.empty())));
  }

  @Test
  void hasEachAddressOnceAlsoAtOnce() {
    var outcomes = AtOnce.run(6, number -> add("second@example.com", Role.EDITOR));

    assertThat(outcomes.results()).hasSize(1);
    assertThat(outcomes.failures()).hasSize(5).allSatisfy(
        failure -> assertThat(failure).isInstanceOf(ConflictException.class));
  }

  @Test
  void showsOpenSessionsTheOldestFirst() {
    var first = signIn(OWNER_EMAIL).session();
    clock.advance(Duration.ofHours(1));
    var second = signIn(OWNER_EMAIL).session();

    assertThat(users().list(BOSS).getFirst().sessions()).containsExactly(first, second);
    clock.advance(Duration.ofHours(1));
    assertThat(users().list(BOSS).getFirst().sessions()).containsExactly(second);
  }

  @Test
  void changesAProfileAndLeavesSessionsAlone() {
    var session = signIn(OWNER_EMAIL).session();
    clock.advance(Duration.ofMinutes(5));
    var profile = new UserProfile(email("joel@example.com"), "Joel S.", Role.ADMIN);

    var changed = users().update(BOSS, new UserId(1), 1, new UserChange(profile, Optional.empty()));

    assertThat(changed.profile()).isEqualTo(profile);
    assertThat(changed.revision().version()).isEqualTo(2);
    assertThat(changed.revision().updatedAt()).isEqualTo(clock.instant());
    assertThat(changed.sessions()).containsExactly(session);
    assertThat(attempt("joel@example.com", PASSWORD)).isInstanceOf(SignInResult.Accepted.class);
    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isEqualTo(new SignInResult.Wrong());
  }

  @Test
  void endsSessionsWhenThePasswordChanges() {
    var session = signIn(OWNER_EMAIL).session();

    var changed = users().update(BOSS, new UserId(1), 1, new UserChange(OWNER, Optional.of(ANOTHER)));

    assertThat(changed.sessions()).isEmpty();
    assertThat(authentication().find(session.id(), Audience.API)).isEmpty();
    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isEqualTo(new SignInResult.Wrong());
    assertThat(attempt(OWNER_EMAIL, ANOTHER.value())).isInstanceOf(SignInResult.Accepted.class);
  }

  @Test
  void refusesStaleChangesAndThoseOfNobody() {
    var change = new UserChange(OWNER, Optional.empty());
    users().update(BOSS, new UserId(1), 1, change);

    assertConflict("stale_version", () -> users().update(BOSS, new UserId(1), 1, change));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> users().update(BOSS, new UserId(999), 1, change));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> users().delete(BOSS, new UserId(999)));
  }

  @Test
  void endsSessionsOfWhomItRemoves() {
    var second = add("second@example.com", Role.EDITOR);
    var session = signIn("second@example.com").session();

    assertThat(users().delete(BOSS, second.id()).profile()).isEqualTo(second.profile());

    assertThat(authentication().find(session.id(), Audience.API)).isEmpty();
    assertThat(attempt("second@example.com", PASSWORD)).isEqualTo(new SignInResult.Wrong());
    assertThat(users().list(BOSS)).hasSize(1);
  }

  @Test
  void keepsTheLastOwner() {
    add("second@example.com", Role.EDITOR);
    var demoted = new UserChange(new UserProfile(email(OWNER_EMAIL), "", Role.EDITOR), Optional.empty());

    assertConflict("last_admin", () -> users().delete(BOSS, new UserId(1)));
    assertConflict("last_admin", () -> users().update(BOSS, new UserId(1), 1, demoted));
    assertThat(users().list(BOSS)).hasSize(2);
  }

  @Test
  void keepsTheLastOwnerAlsoAtOnce() {
    var ids = List.of(new UserId(1), add("second@example.com", Role.ADMIN).id(),
        add("third@example.com", Role.ADMIN).id());

    var outcomes = AtOnce.run(3, number -> users().delete(BOSS, ids.get(number)));

    assertThat(outcomes.results()).hasSize(2);
    assertThat(users().list(BOSS)).hasSize(1);
  }

  @Test
  void letsEditorsSeeAndChangeThemselvesOnly() {
    var editor = add("second@example.com", Role.EDITOR);
    var self = editor.actor();
    var name = new UserChange(new UserProfile(email("second@example.com"), "Ann", Role.EDITOR), Optional.of(ANOTHER));
    var power = new UserChange(new UserProfile(email("second@example.com"), "Ann", Role.ADMIN), Optional.empty());

    assertThat(users().find(self, editor.id())).contains(editor);
    assertThat(users().update(self, editor.id(), 1, name).profile().name()).isEqualTo("Ann");
    assertUnauthorized(() -> users().update(self, editor.id(), 2, power));
    assertUnauthorized(() -> users().update(self, new UserId(1), 1, name));
    assertUnauthorized(() -> users().find(self, new UserId(1)));
    assertUnauthorized(() -> users().list(self));
    assertUnauthorized(() -> users().delete(self, editor.id()));
    assertUnauthorized(() -> users().create(self, OWNER, ANOTHER));
  }

  @Test
  void showsAndLetsNothingToStrangers() {
    var stranger = Actor.anonymous();

    assertUnauthorized(() -> users().list(stranger));
    assertUnauthorized(() -> users().find(stranger, new UserId(1)));
    assertUnauthorized(() -> users().create(stranger, OWNER, ANOTHER));
    assertUnauthorized(() -> users().update(stranger, new UserId(1), 1, new UserChange(OWNER, Optional.empty())));
    assertUnauthorized(() -> users().delete(stranger, new UserId(1)));
  }

  @Test
  void givesAnotherPasswordForAToken() {
    var session = signIn(OWNER_EMAIL).session();
    fail(OWNER_EMAIL, 5);
    var issued = resets().issue(email("Owner@example.com")).orElseThrow();

    var signedIn = resets().redeem(issued.token(), ANOTHER, Audience.API).orElseThrow();

    assertThat(issued.user().profile()).isEqualTo(OWNER);
    assertThat(signedIn.user().sessions()).containsExactly(signedIn.session());
    assertThat(authentication().find(session.id(), Audience.API)).isEmpty();
    assertThat(attempt(OWNER_EMAIL, ANOTHER.value())).isInstanceOf(SignInResult.Accepted.class);
  }

  @Test
  void takesATokenOnce() {
    var token = resets().issue(email(OWNER_EMAIL)).orElseThrow().token();

    var outcomes = AtOnce.run(6, number -> resets().redeem(token, ANOTHER, Audience.API));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.results()).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void takesTheLatestTokenOnly() {
    var first = resets().issue(email(OWNER_EMAIL)).orElseThrow().token();
    var second = resets().issue(email(OWNER_EMAIL)).orElseThrow().token();

    assertThat(resets().redeem(first, ANOTHER, Audience.API)).isEmpty();
    assertThat(resets().redeem(ResetToken.random(), ANOTHER, Audience.API)).isEmpty();
    assertThat(resets().redeem(second, ANOTHER, Audience.API)).isPresent();
  }

  @Test
  void takesNoOldToken() {
    var token = resets().issue(email(OWNER_EMAIL)).orElseThrow().token();

    clock.advance(PasswordResets.LIFETIME);

    assertThat(resets().redeem(token, ANOTHER, Audience.API)).isEmpty();
    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isInstanceOf(SignInResult.Accepted.class);
  }

  @Test
  void takesNoTokenFromBeforeAChange() {
    var before = resets().issue(email(OWNER_EMAIL)).orElseThrow().token();
    users().update(BOSS, new UserId(1), 1,
        new UserChange(new UserProfile(email("joel@example.com"), "", Role.ADMIN), Optional.empty()));
    assertThat(resets().redeem(before, ANOTHER, Audience.API)).isEmpty();

    var again = resets().issue(email("joel@example.com")).orElseThrow().token();
    users().update(BOSS, new UserId(1), 2,
        new UserChange(new UserProfile(email("joel@example.com"), "", Role.ADMIN), Optional.of(ANOTHER)));

    assertThat(resets().redeem(again, ANOTHER, Audience.API)).isEmpty();
  }

  @Test
  void issuesNoTokenForAnAddressNobodyHas() {
    assertThat(resets().issue(email("nobody@example.com"))).isEmpty();
  }

  private static void assertConflict(String code, Runnable action) {
    assertThatExceptionOfType(ConflictException.class).isThrownBy(action::run)
        .returns(code, ConflictException::code);
  }

  private static void assertUnauthorized(Runnable action) {
    assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(action::run);
  }
}
