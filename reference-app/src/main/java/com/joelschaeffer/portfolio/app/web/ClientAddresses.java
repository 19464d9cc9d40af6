package com.joelschaeffer.portfolio.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells whose request it is. Anybody can write anything into {@code X-Forwarded-For}; it is believed as far as the proxies reach that
 * the operator named, each of which adds the address it was called from at the right. Thread-safe.
 */
public final class ClientAddresses {

  private static final String FORWARDED_FOR = "X-Forwarded-For";
  /** A subscriber gets at least a network of this size and may use any address in it. */
  private static final int SUBSCRIBER_BITS = 64;
  private static final int SHORT_ADDRESS_BITS = 32;

  private final List<Network> proxies;

  /** @param proxies what stands before this site, in its operator's hands or trusted by them */
  public ClientAddresses(List<Network> proxies) {
    this.proxies = List.copyOf(proxies);
  }

  /** One word for one client: its address, or the network of a subscriber where addresses are plentiful (IPv6). */
  public String of(HttpServletRequest request) {
    return of(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED_FOR)));
  }

  /**
   * The same.
   *
   * @param socket       where the connection comes from
   * @param forwardedFor the header's lines, in order
   */
  String of(String socket, List<String> forwardedFor) {
    return Network.address(socket).map(address -> word(client(address, hops(forwardedFor)))).orElse(socket);
  }

  /** The last address, from the right, that no trusted proxy has. */
  private InetAddress client(InetAddress socket, List<String> hops) {
    var client = socket;
    for (var hop : hops) {
      if (!isProxy(client)) return client;
      var before = Network.address(hop);
      if (before.isEmpty()) return client;
      client = before.get();
    }
    return client;
  }

  /** From the nearest to the farthest. */
  private static List<String> hops(List<String> forwardedFor) {
    return forwardedFor.stream().flatMap(line -> Stream.of(line.split(",", -1))).map(String::strip).toList()
        .reversed();
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private static String word(InetAddress address) {
    var bits = Network.length(address) == SHORT_ADDRESS_BITS ? SHORT_ADDRESS_BITS : SUBSCRIBER_BITS;
    return Network.prefix(address, bits).toString(16) + "/" + bits;
  }
}
