package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers send, and what they get for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HardeningTest {

  @TempDir
  static Path data;
  private RunningSite site;

  @BeforeAll
  void start() {
    site = RunningSite.start(data, "--portfolio.allowed-hosts=localhost,.example.com",
        "--portfolio.public-url=https://example.com",
        "--portfolio.media.public-url=https://cdn.example.com");
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/gallery", "/no-such-page", "/a%2fb", "/.git/config",
    "/media/x/1.jpg", "/healthz"})
  void everyAnswerCarriesTheSecurityHeaders(String path) {
    var headers = site.get(path).headers();

    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'",
            "frame-ancestors 'none'", "img-src 'self' data: https://cdn.example.com")
        .doesNotContain("unsafe-eval");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Strict-Transport-Security")).contains("max-age=31536000; includeSubDomains");
    assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    assertThat(headers.firstValue("Permissions-Policy")).isPresent();
    assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(headers.firstValue("X-Request-Id").orElse("")).matches("[0-9a-f]{16}");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void anUnreadableAddressIsAPageOfOurs() throws IOException {
    assertThat(hosted("localhost", "/gallery?x=%zz")).startsWith("HTTP/1.1 400")
        .contains("Content-Security-Policy: default-src 'none'");
  }

  @ParameterizedTest
  @CsvSource({"//gallery,404", "/gallery;jsessionid=1,404", "/.env,404", "/x/..%2fgallery,404", "/actuator,404",
    "/actuator/env,404",
    "/gallery/,301", "/error,404", "/gallery?page=-1,200", "/gallery?page=abc,200", "/gallery?category=%27,404",
    "/gallery?page=%00,200"})
  void detoursLeadNowhere(String path, int status) {
    assertThat(site.get(path).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"})
  void otherMethodsAreRefused(String method) throws IOException {
    assertThat(raw(method + " /gallery HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  @Test
  void aMethodOverrideChangesNothing() {
    assertThat(site.get("/gallery", "X-HTTP-Method-Override", "DELETE").statusCode()).isEqualTo(200);
  }

  @Test
  void answersOnlyToItsOwnNames() throws IOException {
    assertThat(hosted("evil.example", "/gallery")).startsWith("HTTP/1.1 400");
    assertThat(hosted("shop.example.com", "/gallery")).startsWith("HTTP/1.1 200");
    assertThat(hosted("EXAMPLE.com", "/gallery")).startsWith("HTTP/1.1 200");
    assertThat(hosted("evil.example", "/healthz")).startsWith("HTTP/1.1 200");
    assertThat(
        raw("GET /gallery HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x",
    "application/json"})
  void bodiesAreNotRead(String type) throws IOException {
    // no byte of the announced gigabyte is sent: whoever waited for it would not answer
    assertThat(raw(
        "PUT /gallery HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: 1000000000\r\n\r\n"))
        .startsWith("HTTP/1.1 405");
  }

  @Test
  void compressedBodiesAreRefused() throws IOException {
    assertThat(raw("GET /gallery HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 415");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 5\r\nTransfer-Encoding: chunked", "Content-Length: 5\r\nContent-Length: 6",
    "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, identity", "Content-Length: +5"})
  void requestsOfTwoMeaningsAreRefused(String headers) throws IOException {
    var answer = raw("POST /gallery HTTP/1.1\r\nHost: localhost\r\n" + headers
        + "\r\nConnection: close\r\n\r\n0\r\n\r\nGET /series HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer.lines().filter(line -> line.startsWith("HTTP/1.1 ")).toList()).hasSize(1).first().asString()
        .matches("HTTP/1.1 (400|405|501).*");
  }

  @Test
  void manyAcceptedTypesAreNoFault() {
    var types = IntStream.range(0, 80).mapToObj(i -> "a/b" + i).collect(Collectors.joining(","));

    assertThat(site.get("/no-such-page", "Accept", types).statusCode()).isEqualTo(404);
  }

  @Test
  void hugeHeadersAreRefused() throws IOException {
    assertThat(hosted("localhost", "/gallery?" + "a".repeat(40_000))).startsWith("HTTP/1.1 400");
  }

  @Test
  void nobodyElsesPageMayRead() {
    HttpResponse<String> answer = site.get("/gallery", "Origin", "https://evil.example");

    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void slowClientsDoNotKeepOthersWaiting() throws IOException {
    var slow = new ArrayList<Socket>();
    try {
      for (int i = 0; i < 300; i++) {
        var socket = new Socket("localhost", site.url("/").getPort());
        socket.getOutputStream().write("POST /gallery HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nx"
            .getBytes(StandardCharsets.US_ASCII));
        slow.add(socket);
      }

      assertThat(site.get("/gallery").statusCode()).isEqualTo(200);
    } finally {
      for (var socket : slow)
        socket.close();
    }
  }

  @Test
  void tellsWhetherItLivesAndIsReady() {
    assertThat(site.get("/healthz").body()).isEqualTo("ok\n");
    assertThat(site.get("/readyz").body()).isEqualTo("ok\n");
    assertThat(site.get("/readyz").headers().firstValue("Cache-Control")).contains("no-store");
  }

  private String hosted(String host, String path) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  /** What comes back for these very bytes, until the server closes or says nothing for two seconds. */
  private String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", site.url("/").getPort())) {
      socket.setSoTimeout(2_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = new StringBuilder();
      var buffer = new byte[8_192];
      try {
        for (int read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream().read(buffer))
          answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
      } catch (SocketTimeoutException | SocketException over) {
        return answer.toString();
      }
      return answer.toString();
    }
  }
}
