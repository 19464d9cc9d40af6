package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.ConflictException;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.NotFoundException;
import com.joelschaeffer.portfolio.core.Revision;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Users and their sessions in this process. Thread-safe. */
public final class InMemoryAccounts {

  private final PasswordHasher hasher;
  private final Clock clock;
  private final TreeMap<Integer, Account> accounts = new TreeMap<>();
  private final Map<EmailAddress, Failures> failures = new HashMap<>();
  private int lastId;

  private InMemoryAccounts(PasswordHasher hasher, Clock clock) {
    this.hasher = hasher;
    this.clock = clock;
  }

  /** Nobody yet. */
  public static Accounts create(PasswordHasher hasher, Clock clock) {
    var accounts = new InMemoryAccounts(hasher, clock);
    return new Accounts(accounts.new OfUsers(), accounts.new OfSessions(), accounts.new OfResets());
  }

  private record Reset(ResetToken token, Instant until) {}

  private record Account(AdminUser user, PasswordHash hash, Optional<Reset> reset) {

    boolean has(EmailAddress email) {
      return user.profile().email().equals(email);
    }

    Account with(List<Session> sessions) {
      return new Account(new AdminUser(user.id(), user.profile(), sessions, user.revision()), hash, reset);
    }
  }

  private record Failures(int count, Optional<Instant> lockedUntil, Instant last) {

    Failures next(Instant now) {
      var fresh = lockedUntil.isPresent() || !now.minus(FailureLimit.REMEMBERED).isBefore(last);
      var next = fresh ? 1 : count + 1;
      var lock = next >= FailureLimit.ATTEMPTS
          ? Optional.of(now.plus(FailureLimit.LOCKED_FOR))
          : Optional.<Instant>empty();
      return new Failures(next, lock, now);
    }
  }

  private synchronized Optional<Account> account(UserId id) {
    return Optional.ofNullable(accounts.get(id.value())).map(account -> account
        .with(account.user.sessions().stream().filter(session -> session.isOpen(clock.instant())).toList()));
  }

  private synchronized Optional<Account> account(EmailAddress email) {
    return accounts.values().stream().filter(account -> account.has(UserProfile.normalized(email))).findFirst();
  }

  private void store(Account account) {
    accounts.put(account.user.id().value(), account);
  }

  private synchronized AdminUser add(UserProfile profile, PasswordHash hash) {
    requireFree(profile.email(), 0);
    var user = new AdminUser(new UserId(++lastId), profile, List.of(), Revision.first(clock.instant()));
    store(new Account(user, hash, Optional.empty()));
    return user;
  }

  private void requireFree(EmailAddress email, int but) {
    if (account(email).filter(other -> other.user.id().value() != but).isPresent())
      throw new ConflictException("email_taken", "taken");
  }

  private synchronized SignedIn begin(UserId id, Audience audience) {
    var session = Session.begin(audience, clock.instant());
    var account = account(id).orElseThrow();
    store(account.with(Stream.concat(account.user.sessions().stream(), Stream.of(session)).toList()));
    return new SignedIn(account(id).orElseThrow().user, session);
  }

  private Account get(UserId id) {
    return account(id).orElseThrow(() -> new NotFoundException("user " + id.value()));
  }

  private boolean isOnlyOwner(AdminUser user) {
    return accounts.values().stream().map(Account::user).filter(UserRights::isOwner)
        .allMatch(owner -> owner.id().equals(user.id()));
  }

  private final class OfUsers implements Users {

    @Override
    public boolean isEmpty() {
      synchronized (InMemoryAccounts.this) {
        return accounts.isEmpty();
      }
    }

    @Override
    public Optional<SignedIn> registerFirst(UserProfile profile, Password password, Audience audience) {
      UserRights.requireOwner(profile);
      synchronized (InMemoryAccounts.this) {
        if (!isEmpty()) return Optional.empty();
        return Optional.of(begin(add(profile, hasher.hash(password)).id(), audience));
      }
    }

    @Override
    public List<AdminUser> list(Actor actor) {
      UserRights.requireReadAll(actor);
      synchronized (InMemoryAccounts.this) {
        return accounts.values().stream().flatMap(found -> account(found.user.id()).stream()).map(Account::user)
            .toList();
      }
    }

    @Override
    public Optional<AdminUser> find(Actor actor, UserId id) {
      UserRights.requireRead(actor, id);
      return account(id).map(Account::user);
    }

    @Override
    public AdminUser create(Actor actor, UserProfile profile, Password password) {
      UserRights.requireWriteAll(actor);
      synchronized (InMemoryAccounts.this) {
        if (accounts.size() >= MOST) throw new ConflictException("too_many_users", "too many");
        return add(profile, hasher.hash(password));
      }
    }

    @Override
    public AdminUser update(Actor actor, UserId id, long version, UserChange change) {
      UserRights.requireWrite(actor, id);
      synchronized (InMemoryAccounts.this) {
        var before = get(id);
        UserRights.requireChange(actor, before.user, change);
        if (UserRights.takesOwnership(before.user, change.profile()) && isOnlyOwner(before.user))
          throw UserRights.lastAdmin(id);
        if (before.user.revision().version() != version) throw new ConflictException("stale_version", "stale");
        requireFree(change.profile().email(), id.value());
        store(changed(before, change));
        return get(id).user;
      }
    }

    private Account changed(Account before, UserChange change) {
      var sessions = change.password().isPresent() ? List.<Session>of() : before.user.sessions();
      var user = new AdminUser(before.user.id(), change.profile(), sessions,
          before.user.revision().next(clock.instant()));
      var reset = change.password().isPresent() || !before.has(change.profile().email())
          ? Optional.<Reset>empty()
          : before.reset;
      return new Account(user, change.password().map(hasher::hash).orElse(before.hash), reset);
    }

    @Override
    public AdminUser delete(Actor actor, UserId id) {
      UserRights.requireWriteAll(actor);
      synchronized (InMemoryAccounts.this) {
        var user = get(id).user;
        if (UserRights.isOwner(user) && isOnlyOwner(user)) throw UserRights.lastAdmin(id);
        accounts.remove(id.value());
        return user;
      }
    }
  }

  private final class OfSessions implements Authentication {

    @Override
    public SignInResult signIn(Credentials credentials, Audience audience) {
      synchronized (InMemoryAccounts.this) {
        var now = clock.instant();
        var before = Optional.ofNullable(failures.get(credentials.email()));
        var lock = before.flatMap(Failures::lockedUntil).filter(now::isBefore);
        if (lock.isPresent()) return new SignInResult.Locked(lock.get());
        failures.put(credentials.email(), before.map(counted -> counted.next(now))
            .orElse(new Failures(1, Optional.empty(), now)));
        var account = account(credentials.email());
        if (!hasher.matches(credentials.password(), account.map(Account::hash)) || account.isEmpty())
          return new SignInResult.Wrong();
        failures.remove(credentials.email());
        return new SignInResult.Accepted(begin(account.get().user.id(), audience));
      }
    }

    @Override
    public Optional<SignedIn> find(SessionId id, Audience audience) {
      synchronized (InMemoryAccounts.this) {
        return owner(id).flatMap(account -> account.user.sessions().stream()
            .filter(session -> session.id().equals(id) && session.audience() == audience).findFirst()
            .map(session -> new SignedIn(account.user, session)));
      }
    }

    @Override
    public Optional<SignedIn> prolong(SessionId id, Audience audience) {
      synchronized (InMemoryAccounts.this) {
        find(id, audience).ifPresent(found -> store(get(found.user().id()).with(found.user().sessions().stream()
            .map(session -> session.id().equals(id) ? session.prolonged(clock.instant()) : session).toList())));
        return find(id, audience);
      }
    }

    @Override
    public void signOut(SessionId id) {
      synchronized (InMemoryAccounts.this) {
        owner(id).ifPresent(account -> store(account
            .with(account.user.sessions().stream().filter(session -> !session.id().equals(id)).toList())));
      }
    }

    @Override
    public void signOutEverywhere(SessionId id) {
      synchronized (InMemoryAccounts.this) {
        owner(id).ifPresent(account -> store(account.with(List.of())));
      }
    }

    @Override
    public void unlock(Actor actor, EmailAddress email) {
      actor.require(Permission.WRITE_USERS);
      synchronized (InMemoryAccounts.this) {
        failures.remove(UserProfile.normalized(email));
      }
    }

    @Override
    public void forgetExpired() {
      // what is over is seen by nobody, and goes with the process
    }

    private Optional<Account> owner(SessionId id) {
      return accounts.values().stream().flatMap(found -> account(found.user.id()).stream())
          .filter(account -> account.user.sessions().stream().anyMatch(session -> session.id().equals(id)))
          .findFirst();
    }
  }

  private final class OfResets implements PasswordResets {

    @Override
    public Optional<Issued> issue(EmailAddress email) {
      synchronized (InMemoryAccounts.this) {
        var token = ResetToken.random();
        var reset = new Reset(token, clock.instant().plus(LIFETIME));
        var found = account(email);
        found.ifPresent(account -> store(new Account(account.user, account.hash, Optional.of(reset))));
        return found.map(account -> new Issued(get(account.user.id()).user, token));
      }
    }

    @Override
    public Optional<SignedIn> redeem(ResetToken token, Password password, Audience audience) {
      synchronized (InMemoryAccounts.this) {
        return accounts.values().stream().filter(account -> account.reset
            .filter(reset -> reset.token.equals(token) && clock.instant().isBefore(reset.until)).isPresent())
            .findFirst().map(account -> {
              var user = account.user;
              store(new Account(
                  new AdminUser(user.id(), user.profile(), List.of(), user.revision().next(clock.instant())),
                  hasher.hash(password), Optional.empty()));
              failures.remove(user.profile().email());
              return begin(user.id(), audience);
            });
      }
    }
  }
}
