package com.joelschaeffer.portfolio.app.api.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.users.Role;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may sign in, over the API. */
final class UsersApiTest {

  @RegisterExtension
  static final TestSite site = TestSite.get();

  private final Api api = new Api(site);
  private String owner = "";
  private String editor = "";

  @BeforeEach
  void beginWithAnOwnerAndAnEditor() {
    api.owner();
    api.add("editor@example.com", Role.EDITOR);
    owner = "JWT " + api.token(Api.EMAIL);
    editor = "JWT " + api.token("editor@example.com");
  }

  @Test
  void listsTheNewestFirst() {
    var list = Api.json(get("/api/users", owner));

    assertThat(list.get("docs").findValuesAsString("email")).containsExactly("editor@example.com", Api.EMAIL);
    assertThat(list.get("totalDocs").intValue()).isEqualTo(2);
    assertThat(Api.json(get("/api/users/count", owner)).get("totalDocs").intValue()).isEqualTo(2);
  }

  @Test
  void listsInPagesAndOrders() {
    var second = Api.json(get("/api/users?limit=1&page=2&sort=email", owner));

    assertThat(second.get("docs").findValuesAsString("email")).containsExactly(Api.EMAIL);
    assertThat(second.get("hasPrevPage").booleanValue()).isTrue();
    assertThat(second.get("prevPage").intValue()).isEqualTo(1);
    assertThat(second.get("nextPage").isNull()).isTrue();
    assertThat(second.get("pagingCounter").intValue()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/users", "/api/users/1", "/api/users/2", "/api/users/3", "/api/users/nobody",
    "/api/users/count", "/api/users?where[email][equals]=owner@example.com"})
  void isClosedToStrangers(String path) {
    var answer = site.send("GET", path);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Api.message(answer)).isEqualTo("You are not allowed to perform this action.");
  }

  @Test
  void showsEditorsThemselvesOnly() {
    assertThat(Api.json(get("/api/users/2", editor)).get("email").stringValue()).isEqualTo("editor@example.com");
    for (var path : List.of("/api/users", "/api/users/1", "/api/users/3", "/api/users/x"))
      assertThat(get(path, editor).statusCode()).as(path).isEqualTo(403);
  }

  @Test
  void hasNoSecretInAnyAnswer() {
    for (var path : List.of("/api/users", "/api/users/1", "/api/users/me"))
      assertThat(get(path, owner).body()).as(path).doesNotContain("hash", "salt", "password", "plain:", "reset",
          "lockUntil", "loginAttempts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"where[hash][exists]=true", "where[salt][equals]=a", "where[password_hash][like]=%24",
    "where[resetPasswordToken][exists]=true", "where[or][0][hash][exists]=true", "sort=hash", "sort=-password",
    "sort=password_hash"})
  void asksNothingAboutSecrets(String query) {
    assertThat(get("/api/users?" + query, owner).statusCode()).isEqualTo(400);
  }

  @Test
  void addsAnEditorUnlessToldOtherwise() {
    var answer = send("POST", "/api/users", owner, """
      {"email": "Third@Example.com", "password": "harbour before rain", "name": "Ann"}""");

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(Api.json(answer).at("/doc/role").stringValue()).isEqualTo("editor");
    assertThat(Api.json(answer).at("/doc/email").stringValue()).isEqualTo("third@example.com");
    assertThat(api.login("third@example.com", "harbour before rain").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsEverythingThatIsWrong() {
    var answer = send("POST", "/api/users", owner, """
      {"email": "nobody", "password": 7, "name": "two\\nlines", "role": "owner"}""");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Api.json(answer).at("/errors/0/data/errors").findValuesAsString("path"))
        .containsExactly("email", "name", "role", "password");
    assertThat(Api.json(answer).at("/errors/0/data/collection").stringValue()).isEqualTo("users");
  }

  @Test
  void takesNothingButItsFields() {
    var answer = send("PATCH", "/api/users/2", owner, """
      {"name": "Ann", "id": 1, "hash": "x", "salt": "y", "sessions": [], "version": 99, "createdAt": "1999-01-01",
       "loginAttempts": 0, "collection": "admins", "_verified": true}""");

    assertThat(answer.statusCode()).isEqualTo(200);
    var doc = Api.json(answer).get("doc");
    assertThat(doc.get("id").intValue()).isEqualTo(2);
    assertThat(doc.get("name").stringValue()).isEqualTo("Ann");
    assertThat(doc.get("sessions").size()).isEqualTo(1);
    assertThat(doc.get("createdAt").stringValue()).doesNotContain("1999");
  }

  @Test
  void letsEditorsChangeThemselvesButNotTheirRole() {
    assertThat(send("PATCH", "/api/users/2", editor, "{\"name\": \"Ann\"}").statusCode()).isEqualTo(200);
    assertThat(send("PATCH", "/api/users/2", editor, "{\"name\": \"Ann\", \"role\": \"editor\"}").statusCode())
        .isEqualTo(200);
    assertThat(send("PATCH", "/api/users/2", editor, "{\"role\": \"admin\"}").statusCode()).isEqualTo(403);
    assertThat(send("PATCH", "/api/users/1", editor, "{\"name\": \"Ann\"}").statusCode()).isEqualTo(403);
    assertThat(send("POST", "/api/users", editor, "{}").statusCode()).isEqualTo(403);
    assertThat(send("DELETE", "/api/users/1", editor, "").statusCode()).isEqualTo(403);
    assertThat(send("DELETE", "/api/users/2", editor, "").statusCode()).isEqualTo(403);
    assertThat(send("POST", "/api/users/unlock", editor, "{\"email\": \"owner@example.com\"}").statusCode())
        .isEqualTo(403);
  }

  @Test
  void replacesAsItChanges() {
    assertThat(Api.json(send("PUT", "/api/users/2", owner, "{\"name\": \"Ann\"}")).at("/doc/email").stringValue())
        .isEqualTo("editor@example.com");
  }

  @Test
  void refusesAnAddressSomebodyHas() {
    var answer = send("PATCH", "/api/users/2", owner, "{\"email\": \"owner@example.com\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Api.json(answer).at("/errors/0/data/errors/0/message").stringValue())
        .isEqualTo("A user with the given email is already registered.");
  }

  @Test
  void keepsTheLastAdmin() {
    assertThat(send("DELETE", "/api/users/1", owner, "").statusCode()).isEqualTo(409);
    assertThat(send("PATCH", "/api/users/1", owner, "{\"role\": \"editor\"}").statusCode()).isEqualTo(409);
    assertThat(api.whoIs("Authorization", owner)).isEqualTo(Api.EMAIL);
  }

  @Test
  void removesAUser() {
    var answer = send("DELETE", "/api/users/2", owner, "");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Api.json(answer).get("message").stringValue()).isEqualTo("Deleted successfully.");
    assertThat(get("/api/users/2", owner).statusCode()).isEqualTo(404);
    assertThat(send("DELETE", "/api/users/2", owner, "").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsWhoMayDoWhat() {
    var strangers = Api.json(site.send("GET", "/api/access"));
    var editors = Api.json(get("/api/access", editor));
    var owners = Api.json(get("/api/access", owner));

    assertThat(strangers.at("/collections/artworks/create").isMissingNode()).isTrue();
    assertThat(strangers.has("canAccessAdmin")).isFalse();
    assertThat(editors.at("/collections/artworks/create").booleanValue()).isTrue();
    assertThat(editors.at("/collections/users/read").isMissingNode()).isTrue();
    assertThat(owners.at("/collections/users/delete").booleanValue()).isTrue();
    assertThat(owners.get("canAccessAdmin").booleanValue()).isTrue();
    assertThat(owners.at("/collections/media/fields/sizes/fields/card/fields/url/update").booleanValue()).isTrue();
  }

  private static HttpResponse<String> get(String path, String authorization) {
    return site.send("GET", path, "Authorization", authorization);
  }

  private static HttpResponse<String> send(String method, String path, String authorization, String content) {
    return site.json(method, path, content, "Authorization", authorization);
  }
}
