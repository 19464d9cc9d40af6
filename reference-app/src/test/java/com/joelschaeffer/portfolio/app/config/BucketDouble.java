package com.joelschaeffer.portfolio.app.config;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** So much of S3's protocol as the wiring of the site needs: whole objects, one byte of one, lists, and two buckets. */
final class BucketDouble implements AutoCloseable {

  static final String KEY = "example-key";
  private static final Set<String> BUCKETS = Set.of("pictures", "originals");

  private final NavigableMap<String, Stored> objects = new ConcurrentSkipListMap<>();
  private final HttpServer server;
  private volatile Runnable beforePut = () -> {};

  /** An object and what is said of it. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Stored(byte[] content, String contentType, String cacheControl) {}

  private BucketDouble(HttpServer server) {
    this.server = server;
  }

  static BucketDouble start() {
    try {
      var bucket = new BucketDouble(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      bucket.server.createContext("/", bucket::answer);
      bucket.server.setExecutor(Executors.newCachedThreadPool());
      bucket.server.start();
      return bucket;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What a site is told to use it; {@code more} are further arguments. */
  String[] arguments(String... more) {
    return Stream.concat(Stream.of(argumentsWithKey(KEY)), Stream.of(more)).toArray(String[]::new);
  }

  /** What a site is told that has this key. */
  String[] argumentsWithKey(String key) {
    return new String[] {"--portfolio.bucket.name=pictures", "--portfolio.bucket.endpoint=" + endpoint(),
      "--portfolio.bucket.access-key-id=" + key, "--portfolio.bucket.secret-access-key=example-secret"};
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** By bucket and key, e.g. {@code pictures/media/…/400.jpg}. */
  Map<String, Stored> objects() {
    return new TreeMap<>(objects);
  }

  /** The object of this bucket and key. */
  Stored stored(String path) {
    return Optional.ofNullable(objects.get(path)).orElseThrow();
  }

  /** The keys of one bucket. */
  List<String> keys(String bucket) {
    return objects.keySet().stream().filter(key -> key.startsWith(bucket + "/"))
        .map(key -> key.substring(bucket.length() + 1)).toList();
  }

  /** Something to happen before each object is stored. */
  void beforePut(Runnable what) {
    beforePut = what;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      var path = exchange.getRequestURI().getPath().substring(1);
      var bucket = path.split("/", 2)[0];
      var signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      if (!signed.contains("Credential=" + KEY + "/")) refuse(exchange, 403, "InvalidAccessKeyId");
      else if (!BUCKETS.contains(bucket)) refuse(exchange, 404, "NoSuchBucket");
      else
        answer(exchange, path, body);
    }
  }

  private void answer(HttpExchange exchange, String path, byte[] body) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "PUT" -> {
        beforePut.run();
        var headers = exchange.getRequestHeaders();
        objects.put(path, new Stored(body, headers.getFirst("Content-Type"), headers.getFirst("Cache-Control")));
        exchange.getResponseHeaders().set("ETag", tag(body));
        exchange.sendResponseHeaders(200, -1);
      }
      case "DELETE" -> {
        objects.remove(path);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> {
        if (path.contains("/") && !path.endsWith("/")) give(exchange, path);
        else
          list(exchange, path.replace("/", ""));
      }
    }
  }

  private void give(HttpExchange exchange, String path) throws IOException {
    var stored = objects.get(path);
    if (stored == null) {
      refuse(exchange, 404, "NoSuchKey");
      return;
    }
    exchange.getResponseHeaders().set("ETag", tag(stored.content));
    var part = exchange.getRequestHeaders().getFirst("Range") == null
        ? stored.content
        : Arrays.copyOf(stored.content, 1);
    exchange.sendResponseHeaders(part.length == stored.content.length ? 200 : 206, part.length);
    exchange.getResponseBody().write(part);
  }

  private void list(HttpExchange exchange, String bucket) throws IOException {
    var prefix = Arrays.stream(String.valueOf(exchange.getRequestURI().getRawQuery()).split("&"))
        .filter(parameter -> parameter.startsWith("prefix="))
        .map(parameter -> URLDecoder.decode(parameter.substring(7), StandardCharsets.UTF_8)).findFirst().orElse("");
    var contents = keys(bucket).stream().filter(key -> key.startsWith(prefix))
        .map(
            key -> "<Contents><Key>%s</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><Size>%d</Size></Contents>"
                .formatted(key, stored(bucket + "/" + key).content.length))
        .collect(Collectors.joining());
    send(exchange, 200,
        "<ListBucketResult><IsTruncated>false</IsTruncated>" + contents + "</ListBucketResult>");
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    send(exchange, status, "<Error><Code>" + code + "</Code><Message>no</Message></Error>");
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    var bytes = ("<?xml version=\"1.0\"?>" + xml).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String tag(byte[] content) {
    try {
      return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content)) + '"';
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
