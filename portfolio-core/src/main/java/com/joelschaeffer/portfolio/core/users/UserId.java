package com.joelschaeffer.portfolio.core.users;

/** Identity of an admin user, from 1. */
public record UserId(int value) {

  public UserId {
    if (value < 1) throw new IllegalArgumentException("user id < 1: " + value);
  }
}
