package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.PostgresExtension;
import com.joelschaeffer.portfolio.core.users.Accounts;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.AuthenticationContract;
import com.joelschaeffer.portfolio.core.users.Credentials;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.core.users.PlainHasher;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import com.joelschaeffer.portfolio.core.users.UsersContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The core's contracts about users, kept by PostgreSQL, and what must not be found in its tables. */
class PostgresAccountsTest {

  private static final EmailAddress EMAIL = new EmailAddress("owner@example.com");

  @RegisterExtension
  static final PostgresExtension postgres = new PostgresExtension();

  @TempDir
  private static Path directory;

  private static Accounts accounts(TestStorage storage, PasswordHasher hasher, MutableClock clock) {
    return PortfolioStorage.accounts(CatalogueDatabase.of(storage.dataSource(), TestStorage.SCHEMA), hasher, clock);
  }

  @Nested
  class OfUsers extends UsersContract {
    @Override
    protected Accounts accounts(PasswordHasher itsHasher, MutableClock itsClock) {
      return PostgresAccountsTest.accounts(TestStorage.empty(postgres.database(), directory), itsHasher, itsClock);
    }
  }

  @Nested
  class OfAuthentication extends AuthenticationContract {
    @Override
    protected Accounts accounts(PasswordHasher itsHasher, MutableClock itsClock) {
      return PostgresAccountsTest.accounts(TestStorage.empty(postgres.database(), directory), itsHasher, itsClock);
    }
  }

  @Test
  void keepsNeitherTokensNorAddressesOfStrangers() {
    var storage = TestStorage.empty(postgres.database(), directory);
    var accounts = accounts(storage, new PlainHasher(), storage.clock());
    register(accounts);
    var token = accounts.resets().issue(EMAIL).orElseThrow().token();
    accounts.authentication().signIn(new Credentials(new EmailAddress("stranger@example.com"), "wrong"), Audience.API);

    assertThat(storage.query("select password_resets::text from password_resets")).singleElement().asString()
        .doesNotContain(token.value());
    assertThat(storage.query("select sign_in_failures::text from sign_in_failures")).singleElement().asString()
        .doesNotContain("stranger");
  }

  @Test
  void removesWhatIsOver() {
    var storage = TestStorage.empty(postgres.database(), directory);
    var accounts = accounts(storage, new PlainHasher(), storage.clock());
    register(accounts);
    assertThat(accounts.resets().issue(EMAIL)).isPresent();
    accounts.authentication().signIn(new Credentials(new EmailAddress("stranger@example.com"), "wrong"), Audience.API);

    storage.clock().advance(Duration.ofDays(1));
    accounts.authentication().forgetExpired();

    for (var table : new String[] {"user_sessions", "password_resets", "sign_in_failures"})
      assertThat(storage.query("select count(*) from " + table)).as(table).containsExactly("0");
  }

  private static void register(Accounts accounts) {
    var owner = new UserProfile(EMAIL, "Joel", Role.ADMIN);
    assertThat(accounts.users().registerFirst(owner, new Password("tide-pool lantern"), Audience.API)).isPresent();
  }
}
