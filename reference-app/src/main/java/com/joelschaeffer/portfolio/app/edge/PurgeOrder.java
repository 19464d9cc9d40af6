package com.joelschaeffer.portfolio.app.edge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one request to the edge is about, as it is kept until it is done.
 *
 * @param urls     whole addresses, at most {@value EdgeCache#MOST_ADDRESSES}; none for everything
 * @param attempts made so far
 */
record PurgeOrder(List<String> urls, int attempts) {

  /** With more requests than these, forgetting everything is cheaper. */
  private static final int MOST_REQUESTS = 10;
  private static final int ID_DIGITS = 24;
  private static final JsonMapper JSON = JsonMapper.shared();

  PurgeOrder {
    urls = List.copyOf(urls);
  }

  static PurgeOrder everything() {
    return new PurgeOrder(List.of(), 0);
  }

  /** The requests that together are about these addresses; in one order, so that other processes make the same ones. */
  static List<PurgeOrder> of(Collection<String> urls) {
    var sorted = urls.stream().distinct().sorted().toList();
    if (sorted.size() > MOST_REQUESTS * EdgeCache.MOST_ADDRESSES) return List.of(everything());
    var orders = new ArrayList<PurgeOrder>();
    for (int from = 0; from < sorted.size(); from += EdgeCache.MOST_ADDRESSES)
      orders.add(new PurgeOrder(sorted.subList(from, Math.min(sorted.size(), from + EdgeCache.MOST_ADDRESSES)), 0));
    return orders;
  }

  static PurgeOrder read(String json) {
    return JSON.readValue(json, PurgeOrder.class);
  }

  String write() {
    return JSON.writeValueAsString(this);
  }

  boolean isEverything() {
    return urls.isEmpty();
  }

  PurgeOrder afterOneMore() {
    return new PurgeOrder(urls, attempts + 1);
  }

  /** The same for the same addresses. */
  String id() {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(String.join("\n", urls).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** For people. */
  String shown() {
    return isEverything()
        ? "everything"
        : urls.getFirst() + (urls.size() == 1 ? "" : " and " + (urls.size() - 1) + " more");
  }
}
