package com.joelschaeffer.portfolio.core.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnauthorizedException;
import com.joelschaeffer.portfolio.core.users.SignInResult.Accepted;
import com.joelschaeffer.portfolio.core.users.SignInResult.Locked;
import com.joelschaeffer.portfolio.core.users.SignInResult.Wrong;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be relied on about signing in, whoever implements {@link Authentication}. */
public abstract class AuthenticationContract extends AccountsStory {

  @Test
  void beginsASessionWithTheRightPassword() {
    var signedIn = signIn(OWNER_EMAIL);

    assertThat(signedIn.user().profile()).isEqualTo(OWNER);
    assertThat(signedIn.user().actor()).isEqualTo(Examples.owner());
    assertThat(signedIn.session().createdAt()).isEqualTo(clock.instant());
    assertThat(signedIn.session().expiresAt()).isEqualTo(clock.instant().plus(Session.LIFETIME));
    assertThat(authentication().find(signedIn.session().id(), Audience.API)).contains(signedIn);
  }

  @Test
  void takesAnAddressInWhateverCase() {
    assertThat(attempt("OWNER@Example.COM", PASSWORD)).isInstanceOf(Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "tide-pool lanterN", "tide-pool lantern ", "plain:tide-pool lantern"})
  void refusesAnotherPassword(String password) {
    assertThat(attempt(OWNER_EMAIL, password)).isEqualTo(new Wrong());
  }

  @Test
  void saysTheSameForAnAddressNobodyHas() {
    for (int number = 0; number < FailureLimit.ATTEMPTS; number++) {
      assertThat(attempt("nobody@example.com", PASSWORD)).isEqualTo(attempt(OWNER_EMAIL, "wrong"))
          .isEqualTo(new Wrong());
      assertThat(hasher.compared()).isEqualTo(2 * number + 2);
    }

    assertThat(attempt("nobody@example.com", PASSWORD)).isEqualTo(attempt(OWNER_EMAIL, PASSWORD))
        .isInstanceOf(Locked.class);
  }

  @Test
  void locksForTenMinutesAfterFiveFailures() {
    fail(OWNER_EMAIL, 5);
    var until = clock.instant().plus(FailureLimit.LOCKED_FOR);

    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isEqualTo(new Locked(until));
    clock.advance(FailureLimit.LOCKED_FOR.minusSeconds(1));
    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isEqualTo(new Locked(until));
    clock.advance(Duration.ofSeconds(1));
    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isInstanceOf(Accepted.class);
  }

  @Test
  void locksAgainAfterFiveMore() {
    fail(OWNER_EMAIL, 5);
    clock.advance(FailureLimit.LOCKED_FOR);
    fail(OWNER_EMAIL, 4);

    assertThat(attempt(OWNER_EMAIL, "wrong")).isEqualTo(new Wrong());
    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isInstanceOf(Locked.class);
  }

  @Test
  void countsFailuresInARowOnly() {
    fail(OWNER_EMAIL, 4);
    signIn(OWNER_EMAIL);
    fail(OWNER_EMAIL, 4);

    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isInstanceOf(Accepted.class);
  }

  @Test
  void forgetsFailuresAfterADay() {
    fail(OWNER_EMAIL, 4);
    clock.advance(FailureLimit.REMEMBERED);
    fail(OWNER_EMAIL, 4);

    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isInstanceOf(Accepted.class);
  }

  @Test
  void locksOneAddressAndNotTheOthers() {
    add("second@example.com", Role.EDITOR);
    fail(OWNER_EMAIL, 5);

    assertThat(attempt("second@example.com", PASSWORD)).isInstanceOf(Accepted.class);
  }

  @Test
  void comparesFiveOfManyAttemptsAtOnce() {
    var outcomes = AtOnce.run(30, number -> attempt(OWNER_EMAIL, "wrong " + number));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.results()).filteredOn(Wrong.class::isInstance).hasSize(FailureLimit.ATTEMPTS);
    assertThat(outcomes.results()).filteredOn(Locked.class::isInstance).hasSize(30 - FailureLimit.ATTEMPTS);
    assertThat(hasher.compared()).isEqualTo(FailureLimit.ATTEMPTS);
  }

  @Test
  void isUnlockedByAnOwner() {
    fail(OWNER_EMAIL, 5);

    for (var stranger : List.of(Actor.anonymous(), Examples.editor()))
      assertThatExceptionOfType(UnauthorizedException.class)
          .isThrownBy(() -> authentication().unlock(stranger, email(OWNER_EMAIL)));
    authentication().unlock(Examples.owner(), email("Owner@example.com"));

    assertThat(attempt(OWNER_EMAIL, PASSWORD)).isInstanceOf(Accepted.class);
  }

  @Test
  void opensOneDoorOnly() {
    var id = signIn(OWNER_EMAIL).session().id();

    assertThat(authentication().find(id, Audience.ADMIN)).isEmpty();
    assertThat(authentication().prolong(id, Audience.ADMIN)).isEmpty();
  }

  @Test
  void endsByItself() {
    var id = signIn(OWNER_EMAIL).session().id();

    clock.advance(Session.LIFETIME.minusSeconds(1));
    assertThat(authentication().find(id, Audience.API)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(authentication().find(id, Audience.API)).isEmpty();
    assertThat(authentication().prolong(id, Audience.API)).isEmpty();
  }

  @Test
  void lastsAnewWhenItIsProlonged() {
    var first = signIn(OWNER_EMAIL).session();
    clock.advance(Duration.ofHours(1));

    var prolonged = authentication().prolong(first.id(), Audience.API).orElseThrow();

    assertThat(prolonged.session())
        .isEqualTo(new Session(first.id(), Audience.API, first.createdAt(), clock.instant().plus(Session.LIFETIME)));
    assertThat(authentication().find(first.id(), Audience.API)).contains(prolonged);
  }

  @Test
  void doesNotLastForever() {
    var first = signIn(OWNER_EMAIL).session();
    while (clock.instant().isBefore(first.createdAt().plus(Session.LONGEST).minus(Duration.ofHours(1)))) {
      clock.advance(Duration.ofHours(1));
      assertThat(authentication().prolong(first.id(), Audience.API)).isPresent();
    }

    clock.advance(Duration.ofHours(1));

    assertThat(authentication().prolong(first.id(), Audience.API)).isEmpty();
  }

  @Test
  void endsWhenItsUserSignsOut() {
    var first = signIn(OWNER_EMAIL).session().id();
    var second = signIn(OWNER_EMAIL).session().id();

    authentication().signOut(first);
    authentication().signOut(first);

    assertThat(authentication().find(first, Audience.API)).isEmpty();
    assertThat(authentication().find(second, Audience.API).orElseThrow().user().sessions())
        .extracting(Session::id).containsExactly(second);
  }

  @Test
  void endsEverywhereWhenItsUserWantsThat() {
    add("second@example.com", Role.EDITOR);
    var first = signIn(OWNER_EMAIL).session().id();
    var second = signIn(OWNER_EMAIL).session().id();
    var anothers = signIn("second@example.com").session().id();

    authentication().signOutEverywhere(first);

    assertThat(authentication().find(first, Audience.API)).isEmpty();
    assertThat(authentication().find(second, Audience.API)).isEmpty();
    assertThat(authentication().find(anothers, Audience.API)).isPresent();
  }

  @Test
  void forgetsOnlyWhatIsOver() {
    fail("nobody@example.com", 5);
    var over = signIn(OWNER_EMAIL).session().id();
    clock.advance(Session.LIFETIME);
    fail(OWNER_EMAIL, 3);
    var open = signIn(OWNER_EMAIL).session().id();
    fail("second@example.com", 5);

    authentication().forgetExpired();

    assertThat(authentication().find(over, Audience.API)).isEmpty();
    assertThat(authentication().find(open, Audience.API)).isPresent();
    assertThat(attempt("second@example.com", PASSWORD)).isInstanceOf(Locked.class);
  }
}
