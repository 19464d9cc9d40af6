package com.joelschaeffer.portfolio.core.users;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.EmailAddress;
import java.util.Optional;

/**
 * Finds out who somebody is. Thread-safe. After {@value FailureLimit#ATTEMPTS} wrong passwords in a row an address is locked for ten
 * minutes; failures are counted whether or not somebody has the address, before a password is compared, so that attempts made at the
 * same time are no way around. Whatever the answer, it takes as long for an address nobody has.
 */
public interface Authentication {

  /**
   * Compares a password and begins a session.
   *
   * @throws com.joelschaeffer.portfolio.core.UnavailableException when it could not be compared; the attempt counts
   */
  SignInResult signIn(Credentials credentials, Audience audience);

  /** Whose session this is; empty when it is over, was ended, or is for something else. */
  Optional<SignedIn> find(SessionId id, Audience audience);

  /** The same, and the session begins to last anew, up to {@link Session#LONGEST}. */
  Optional<SignedIn> prolong(SessionId id, Audience audience);

  /** Ends a session. Nothing happens when it is over. */
  void signOut(SessionId id);

  /** Ends all sessions of a session's user. Nothing happens when it is over. */
  void signOutEverywhere(SessionId id);

  /**
   * Takes an address's lock away and forgets its failures; needs {@code WRITE_USERS}. Nothing happens when there are none.
   *
   * @throws com.joelschaeffer.portfolio.core.UnauthorizedException when the actor may not
   */
  void unlock(Actor actor, EmailAddress email);

  /** Removes sessions that are over and failures that count no more; to be called once a day or so. */
  void forgetExpired();
}
