package com.joelschaeffer.portfolio.app.web;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Neighbouring addresses: {@code 10.0.0.0/8}, {@code 2400:cb00::/32}, or a single one.
 *
 * @param bits how many of the first bits they share
 */
public record Network(InetAddress address, int bits) {

  public Network {
    if (bits < 0 || bits > length(address)) throw new IllegalArgumentException("no network: " + address + "/" + bits);
  }

  /** The network that a text is; empty when it is none. No name is looked up. */
  public static Optional<Network> tryParse(String text) {
    var slash = text.indexOf('/');
    return address(slash < 0 ? text : text.substring(0, slash)).flatMap(address -> {
      if (slash < 0) return Optional.of(new Network(address, length(address)));
      var bits = text.substring(slash + 1);
      if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > length(address)) return Optional.empty();
      return Optional.of(new Network(address, Integer.parseInt(bits)));
    });
  }

  /** The address that a text is; empty when it is none. */
  static Optional<InetAddress> address(String text) {
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  boolean contains(InetAddress other) {
    return length(other) == length(address) && prefix(other, bits).equals(prefix(address, bits));
  }

  /** What the first bits of an address are. */
  static BigInteger prefix(InetAddress address, int bits) {
    return new BigInteger(1, address.getAddress()).shiftRight(length(address) - bits);
  }

  static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }
}
