package com.joelschaeffer.portfolio.app.api.users;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.EmailAddress;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.users.Audience;
import com.joelschaeffer.portfolio.core.users.Password;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.SignedIn;
import com.joelschaeffer.portfolio.core.users.UserProfile;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** A client of the API, and what it does again and again. */
final class Api {

  static final String EMAIL = "owner@example.com";
  static final String PASSWORD = "tide-pool lantern";

  private final TestSite site;

  Api(TestSite site) {
    this.site = site;
  }

  /** The first user of the site. */
  SignedIn owner() {
    return site.accounts().users().registerFirst(profile(EMAIL, Role.ADMIN), new Password(PASSWORD), Audience.ADMIN)
        .orElseThrow();
  }

  /** One more user with the same password. */
  void add(String email, Role role) {
    site.accounts().users().create(Examples.owner(), profile(email, role), new Password(PASSWORD));
  }

  HttpResponse<String> login(String email, String password, String... headers) {
    return site.json("POST", "/api/users/login", """
      {"email": "%s", "password": "%s"}""".formatted(email, password), headers);
  }

  /** A token of somebody who signs in. */
  String token(String email) {
    return json(login(email, PASSWORD)).get("token").stringValue();
  }

  /** Whom the API takes a request for: an address, or nothing. */
  String whoIs(String... headers) {
    return json(site.send("GET", "/api/users/me", headers)).at("/user/email").asString("");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return Recording.read(answer.body());
  }

  /** The one sentence of an answer that refuses. */
  static String message(HttpResponse<String> answer) {
    return json(answer).at("/errors/0/message").asString("");
  }

  private static UserProfile profile(String email, Role role) {
    return new UserProfile(new EmailAddress(email), "", role);
  }
}
