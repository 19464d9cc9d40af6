package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.accounts.SetupCode;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.PasswordHash;
import com.joelschaeffer.portfolio.core.users.PasswordHasher;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import com.joelschaeffer.portfolio.core.users.Users;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in all the way to the database, with passwords hashed in earnest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {

  private static final String OWNER = "owner@example.com";
  private static final String PASSWORD = "tide-pool lantern";

  @TempDir
  static Path data;
  private RunningSite site;

  @BeforeAll
  void start() {
    site = RunningSite.start(data, "--portfolio.trusted-proxies=127.0.0.0/8,::1",
        "--portfolio.api.secret=a secret of the tests, long enough to be one");
    var answer = site.json("POST", "/api/users/first-register", """
      {"code": "%s", "email": "%s", "password": "%s"}"""
        .formatted(site.part(SetupCode.class).shown(), OWNER, PASSWORD));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  void signsInAndOut() {
    var token = token(login("198.51.100.1", OWNER, PASSWORD));

    assertThat(site.get("/api/users", "Authorization", "JWT " + token).statusCode()).isEqualTo(200);
    assertThat(site.send("POST", "/api/users/logout", "Authorization", "JWT " + token).statusCode()).isEqualTo(200);
    assertThat(site.get("/api/users", "Authorization", "JWT " + token).statusCode()).isEqualTo(403);
  }

  @Test
  void comparesFiveOfThirtyAtOnce() {
    add("raced@example.com");

    var outcomes = AtOnce.run(30, number -> login("198.51.100.2", "raced@example.com", "wrong " + number).body());

    assertThat(outcomes.results()).hasSize(30);
    assertThat(outcomes.results()).filteredOn(body -> body.contains("is incorrect")).hasSize(5);
    assertThat(outcomes.results()).filteredOn(body -> body.contains("is locked")).hasSize(25);
    assertThat(login("198.51.100.2", "raced@example.com", PASSWORD).body()).contains("is locked");
    assertThat(login("198.51.100.2", OWNER, PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void stopsWhoTriesOnePasswordOnManyAddresses() {
    var statuses = IntStream.range(0, 65)
        // too long to be compared, so that the test is fast
        .map(number -> login("198.51.100.3", "user" + number + "@example.com", "x".repeat(80)).statusCode()).toArray();

    assertThat(statuses).startsWith(401, 401, 401).contains(429);
    assertThat(Arrays.stream(statuses).filter(status -> status == 401).count()).isBetween(60L, 64L);
    assertThat(login("198.51.100.3, 198.51.100.4", OWNER, PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void takesAsLongForAnAddressNobodyHas() {
    var tries = Integer.getInteger("portfolio.test.sign-in-tries", 9);
    var hash = site.part(PasswordHasher.class);
    var known = new long[tries];
    var unknown = new long[tries];
    for (int number = 0; number < tries; number++)
      add("timed" + number + "@example.com");

    assertThat(hash.matches("warm up", Optional.<PasswordHash>empty())).isFalse();
    for (int number = 0; number < tries; number++) {
      known[number] = nanosOf("timed" + number + "@example.com", number);
      unknown[number] = nanosOf("absent" + number + "@example.com", number);
    }

    var ratio = (double) median(known) / median(unknown);
    System.out.printf("sign-in, known against unknown: %.3f (%.1f ms, %.1f ms, %d tries)%n", ratio, median(known) / 1e6,
        median(unknown) / 1e6, tries);
    // a machine that is busy with other things is told from a leak, which would be a hundredfold
    assertThat(ratio).isBetween(0.7, 1.4);
    assertThat(median(unknown)).isGreaterThan(50_000_000);
  }

  /** Each from a client of its own, so that no limit counts. */
  private long nanosOf(String email, int number) {
    var client = "203.0.113." + (number % 250 + 1);
    var start = System.nanoTime();
    assertThat(login(client, email, "wrong password").statusCode()).isEqualTo(401);
    return System.nanoTime() - start;
  }

  private void add(String email) {
    site.part(Users.class).create(Examples.owner(), new UserProfile(new EmailAddress(email), "", Role.EDITOR),
        new Password(PASSWORD));
  }

  private HttpResponse<String> login(String client, String email, String password) {
    return site.json("POST", "/api/users/login", """
      {"email": "%s", "password": "%s"}""".formatted(email, password), "X-Forwarded-For", client);
  }

  private static String token(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    var start = answer.body().indexOf("\"token\":\"") + 9;
    return answer.body().substring(start, answer.body().indexOf('"', start));
  }

  private static long median(long[] times) {
    var sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
