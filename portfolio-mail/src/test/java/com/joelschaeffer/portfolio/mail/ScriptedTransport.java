package com.joelschaeffer.portfolio.mail;

import com.joelschaeffer.portfolio.core.UnavailableException;
import java.util.ArrayList;
import java.util.List;

/** Takes messages, or does not, as a test wants. Thread-safe. */
final class ScriptedTransport implements EmailTransport {

  private final List<OutgoingEmail> tried = new ArrayList<>();
  private final List<OutgoingEmail> taken = new ArrayList<>();
  private int awayFor;
  private boolean refusing;
  private Runnable onAttempt = () -> {};

  @Override
  public synchronized Delivery deliver(OutgoingEmail email) {
    tried.add(email);
    onAttempt.run();
    if (awayFor > 0) {
      awayFor--;
      throw new UnavailableException("mail_unavailable", "421 later", null);
    }
    if (refusing) return new Delivery.Refused("550 unknown");
    taken.add(email);
    return new Delivery.Accepted("250 OK");
  }

  synchronized void awayFor(int attempts) {
    awayFor = attempts;
  }

  synchronized void alwaysAway(boolean away) {
    awayFor = away ? Integer.MAX_VALUE : 0;
  }

  synchronized void refuse(boolean refuses) {
    refusing = refuses;
  }

  synchronized void onAttempt(Runnable action) {
    onAttempt = action;
  }

  synchronized int attempts() {
    return tried.size();
  }

  synchronized List<OutgoingEmail> tried() {
    return List.copyOf(tried);
  }

  synchronized List<OutgoingEmail> taken() {
    return List.copyOf(taken);
  }
}
