package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.MutableClock;
import org.junit.jupiter.api.Nested;

class InMemoryAccountsTest {

  @Nested
  class OfUsers extends UsersContract {
    @Override
    protected Accounts accounts(PasswordHasher itsHasher, MutableClock itsClock) {
      return InMemoryAccounts.create(itsHasher, itsClock);
    }
  }

  @Nested
  class OfAuthentication extends AuthenticationContract {
    @Override
    protected Accounts accounts(PasswordHasher itsHasher, MutableClock itsClock) {
      return InMemoryAccounts.create(itsHasher, itsClock);
    }
  }
}
