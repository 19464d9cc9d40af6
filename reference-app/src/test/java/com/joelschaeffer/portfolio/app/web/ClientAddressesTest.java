package com.joelschaeffer.portfolio.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressesTest {

  private static final ClientAddresses BEHIND_TWO_PROXIES = new ClientAddresses(
      List.of(network("10.0.0.0/8"), network("2400:cb00::/32")));

  @Test
  void believesNobodyWhereNoProxyIsTrusted() {
    var addresses = new ClientAddresses(List.of());

    assertThat(client(addresses, "203.0.113.9", "198.51.100.1")).isEqualTo(client(addresses, "203.0.113.9"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"10.0.0.1 | 198.51.100.1", "10.0.0.1 | 1.1.1.1, 198.51.100.1",
    "10.0.0.1 | evil, 198.51.100.1, 2400:cb00::7, 10.2.3.4", "10.0.0.1 | 198.51.100.1,10.9.9.9"})
  void takesTheLastAddressThatIsNoProxy(String socket, String forwarded) {
    assertThat(client(BEHIND_TWO_PROXIES, socket, forwarded))
        .isEqualTo(client(BEHIND_TWO_PROXIES, "198.51.100.1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil", "example.com", "", "198.51.100.1:80", "198.51.100.1, unknown", "999.1.1.1"})
  void takesTheProxyForTheClientWhereItsWordIsUnreadable(String forwarded) {
    assertThat(client(BEHIND_TWO_PROXIES, "10.0.0.1", forwarded))
        .isEqualTo(client(BEHIND_TWO_PROXIES, "10.0.0.1"));
  }

  @Test
  void readsSeveralHeadersAsOne() {
    assertThat(client(BEHIND_TWO_PROXIES, "10.0.0.1", "1.1.1.1", "198.51.100.1, 10.0.0.2"))
        .isEqualTo(client(BEHIND_TWO_PROXIES, "198.51.100.1"));
  }

  @Test
  void countsASubscriberOnce() {
    assertThat(client(BEHIND_TWO_PROXIES, "2001:db8:1:2::1")).isEqualTo("20010db800010002/64")
        .isEqualTo(client(BEHIND_TWO_PROXIES, "2001:db8:1:2:ffff::9"))
        .isNotEqualTo(client(BEHIND_TWO_PROXIES, "2001:db8:1:3::1"));
    assertThat(client(BEHIND_TWO_PROXIES, "203.0.113.9"))
        .isNotEqualTo(client(BEHIND_TWO_PROXIES, "203.0.113.10"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "::1/129", "10.0.0/8x", ""})
  void aNetworkIsAnAddressAndItsBits(String text) {
    assertThat(Network.tryParse(text)).isEmpty();
  }

  private static Network network(String text) {
    return Network.tryParse(text).orElseThrow();
  }

  private static String client(ClientAddresses addresses, String socket, String... forwardedFor) {
    return addresses.of(socket, List.of(forwardedFor));
  }
}
