package com.joelschaeffer.portfolio.core.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.MutableClock;
import org.junit.jupiter.api.BeforeEach;

/** An owner, and what the contracts about users do again and again. */
public abstract class AccountsStory {

  protected static final String OWNER_EMAIL = "owner@example.com";
  protected static final String PASSWORD = "tide-pool lantern";
  protected static final UserProfile OWNER = new UserProfile(email(OWNER_EMAIL), "Joel", Role.ADMIN);

  protected final MutableClock clock = new MutableClock();
  protected final PlainHasher hasher = new PlainHasher();
  private Accounts accounts = InMemoryAccounts.create(hasher, clock);

  /** Nobody yet; called before each test. */
  protected abstract Accounts accounts(PasswordHasher itsHasher, MutableClock itsClock);

  @BeforeEach
  void beginWithAnOwner() {
    accounts = accounts(hasher, clock);
    var owner = users().registerFirst(OWNER, new Password(PASSWORD), Audience.API).orElseThrow();
    authentication().signOut(owner.session().id());
    assertThat(owner.user().id().value()).isEqualTo(1);
  }

  protected final Users users() {
    return accounts.users();
  }

  protected final Authentication authentication() {
    return accounts.authentication();
  }

  protected final PasswordResets resets() {
    return accounts.resets();
  }

  protected static EmailAddress email(String text) {
    return new EmailAddress(text);
  }

  /** A user with the same password. */
  protected final AdminUser add(String email, Role role) {
    return users().create(Examples.owner(), new UserProfile(email(email), "", role), new Password(PASSWORD));
  }

  protected final SignInResult attempt(String email, String password) {
    return authentication().signIn(new Credentials(EmailAddress.parse("email", email), password), Audience.API);
  }

  protected final SignedIn signIn(String email) {
    return switch (attempt(email, PASSWORD)) {
      case SignInResult.Accepted(var signedIn) -> signedIn;
      case SignInResult.Wrong() -> throw new AssertionError("wrong");
      case SignInResult.Locked(var until) -> throw new AssertionError("locked until " + until);
    };
  }

  protected final void fail(String email, int times) {
    for (int number = 0; number < times; number++)
      assertThat(attempt(email, "wrong")).isEqualTo(new SignInResult.Wrong());
  }
}
