package com.joelschaeffer.portfolio.app.site.contact;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.TestSite;
import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactPageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Nested
  class TheForm {

    @Test
    void asksForNameAddressWorkAndMessage() {
      var page = SITE.page("/contact");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<h1 class=\"page-title\">Contact</h1>", "<label for=\"name\">Name</label>",
          "<label for=\"email\">E-mail</label>", "autocomplete=\"email\"", "<label for=\"about\">About which work",
          "<label for=\"message\">Message</label>", "method=\"post\"", "aria-current=\"page\">Contact");
      assertThat(page.body()).doesNotContain("form-notice", "aria-invalid", "field-problem");
    }

    @Test
    void isTheSameForEverybody() {
      var first = SITE.page("/contact");
      SITE.pass(Duration.ofHours(2));

      assertThat(SITE.page("/contact").body()).isEqualTo(first.body());
      assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(first.body()).contains("name=\"opened\" value=\"\"");
    }

    @Test
    void knowsTheWorkItIsAbout() {
      SITE.exhibit(SITE.work("Sea & sky", 900, 600));

      assertThat(SITE.page("/contact?work=sea-sky").body()).contains("name=\"about\" value=\"Sea &amp; sky\"",
          "name=\"work\" value=\"sea-sky\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "%22%3E%3Cscript%3E", "%00", "A%20B", ""})
    void takesAnUnknownWorkForNone(String work) {
      var page = SITE.page("/contact?work=" + work);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("name=\"about\" value=\"\"", "name=\"work\" value=\"\"")
          .doesNotContain("\"><script");
    }

    @Test
    void isLinkedFromEveryPage() {
      assertThat(SITE.page("/gallery").body()).contains("href=\"/contact\"");
    }

    @Test
    void tellsTheMomentItWasOpenedToNobodyElse() {
      var opened = SITE.send("GET", "/contact/opened");

      assertThat(opened.body()).matches("\\d+\\.[0-9a-f]{64}");
      assertThat(opened.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Nested
  class Sending {

    @Test
    void becomesOneEmailToTheOwner() {
      SITE.name("Ann Lee", "Prints");
      SITE.exhibit(SITE.work("Dunes", 900, 600));
      SITE.pass(Duration.ofSeconds(6));

      var answer = post(filledIn().with("about", "Dunes").with("work", "dunes"));

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/contact/sent");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      var email = onlyEmail();
      assertThat(email.subject()).isEqualTo("About “Dunes”, from Zoë O'Neil");
      assertThat(email.parties().from().address()).hasToString("noreply@example.com");
      assertThat(email.parties().from().name()).isEqualTo("Ann Lee");
      assertThat(email.parties().to().address()).hasToString("joel@example.com");
      assertThat(email.parties().replyTo()).hasValueSatisfying(visitor -> {
        assertThat(visitor.name()).isEqualTo("Zoë O'Neil");
        assertThat(visitor.address()).hasToString("zoe@example.org");
      });
      assertThat(email.body().text()).startsWith("""
        Is it still there?

        In 24 × 36. 📷

        --\s
        Zoë O'Neil <zoe@example.org>
        About: Dunes
        https://photographs.example/artwork/dunes
        """);
    }

    @Test
    void thanksOnAPageThatMayBeReloaded() {
      var page = SITE.page("/contact/sent");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<h1 class=\"page-title\">Message sent</h1>");
    }

    @Test
    void needsNoWork() {
      assertThat(post(filledIn().with("work", "no-such-work")).statusCode()).isEqualTo(303);

      assertThat(onlyEmail().subject()).isEqualTo("Message from Zoë O'Neil");
      assertThat(onlyEmail().body().text()).doesNotContain("About:", "/artwork/");
    }

    @Test
    void escapesWhatTheOwnerSeesAsHtml() {
      post(filledIn().with("name", "<b>Zoë</b>").with("message", "<script>alert(1)</script>\nsecond line"));

      assertThat(onlyEmail().body().html().orElseThrow()).contains("&lt;script&gt;alert(1)&lt;/script&gt;\nsecond line",
          "&lt;b&gt;Zoë&lt;/b&gt;").doesNotContain("<script", "<b>");
    }

    @Test
    void happensOnceWhenTheButtonIsPressedTwice() {
      var body = filledIn();

      var answers = AtOnce.run(4, press -> post(body).statusCode());

      assertThat(answers.results()).containsOnly(303).hasSize(4);
      assertThat(SITE.emails().sent()).hasSize(1);
    }

    @Test
    void happensAgainForAnotherMessage() {
      post(filledIn());
      post(filledIn().with("message", "Another question"));

      assertThat(SITE.emails().sent()).hasSize(2);
    }
  }

  @Nested
  class WhatIsWrong {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name | '' | Please give your name.", "email | '' | Please give your e-mail",
      "email | zoe | This is not an e-mail address", "email | a@b.example, c@d.example | This is not an e-mail address",
      "message | '  ' | Please write a message."})
    void isSaidAboveTheFormAndAtItsField(String field, String value, String problem) {
      var answer = post(filledIn().with(field, value));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body()).contains("<title>Please correct: Contact", "tabindex=\"-1\" autofocus",
          "One thing is missing or wrong", "href=\"#" + field + "\">" + problem,
          "id=\"" + field + "-problem\">" + problem,
          "aria-invalid=\"true\" aria-describedby=\"" + field + "-problem\"");
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @Test
    void leavesWhatWasTyped() {
      var answer = post(filledIn().with("email", "zoe@\"><b>").with("about", "Dunes & sea").with("work", "dunes"));

      assertThat(answer.body()).contains("name=\"name\" value=\"Zoë O&#39;Neil\"",
          "value=\"zoe@&#34;>&lt;b>\"", "value=\"Dunes &amp; sea\"",
          "name=\"work\" value=\"dunes\"", ">\nIs it still there?\n\nIn 24 × 36. 📷</textarea>")
          .doesNotContain("<b>");
    }

    @Test
    void isCountedInTheHeading() {
      assertThat(post(new Body()).body()).contains("3 things are missing or wrong");
    }

    @ParameterizedTest
    @CsvSource({"name, 81, name", "about, 121, name of the work", "message, 5001, message"})
    void isTooLong(String field, int length, String what) {
      var answer = post(filledIn().with(field, "x".repeat(length)));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("The " + what + " has ");
      assertThat(post(filledIn().with(field, "x".repeat(length - 1))).statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class HostileInput {

    @ParameterizedTest
    @CsvSource({"name, A%0D%0ABcc: all@example.com", "name, A%0AB", "name, A%00B", "about, A%0D%0ABcc: all@example.com",
      "email, zoe@example.org%0D%0ABcc:all@example.com", "email, zoe@example.org%0Aall@example.com",
      "name, A%E2%80%A8B"})
    void reachesNoHeader(String field, String encoded) {
      var answer = post("/contact", filledIn().without(field) + "&" + field + "=" + encoded, own());

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @Test
    void leavesNothingInvisibleInTheText() {
      post("/contact", filledIn().without("message") + "&message=a%00b%1B%5B2Jc%0D%0Ad%0Ce%09f", own());

      assertThat(onlyEmail().body().text()).startsWith("ab[2Jc\nde\tf\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"message=%ff%fe", "message=%C0%80", "message=%ED%A0%80", "message=%zz", "message=%",
      "%ff=x"})
    void isNoFaultWhenItIsUnreadable(String broken) {
      var answer = post("/contact", filledIn().without("message") + "&" + broken, own());

      assertThat(answer.statusCode()).isIn(303, 400, 422);
      assertThat(answer.statusCode()).isLessThan(500);
    }

    @Test
    void isNoFaultWhenItIsLarge() {
      var answer = post(filledIn().with("message", "x".repeat(1_000_000)));

      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("The message has 1,000,000 characters; at most 5,000 can be sent.");
    }

    @Test
    void isNoFaultWhenFieldsComeTwice() {
      assertThat(post("/contact", filledIn() + "&name=Other", own()).statusCode()).isEqualTo(303);
      assertThat(onlyEmail().parties().replyTo().orElseThrow().name()).isEqualTo("Zoë O'Neil");
    }

    @ParameterizedTest
    @CsvSource({"application/json, {}", "multipart/form-data; boundary=x, --x--", "text/plain, a=b"})
    void isRefusedInOtherForms(String type, String body) {
      var answer = SITE.send("POST", "/contact", "Content-Type", type, "Sec-Fetch-Site", "same-origin");

      assertThat(answer.statusCode()).as(body).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, same-site", "Sec-Fetch-Site, none",
      "Origin, https://evil.example", "Origin, null"})
    void isRefusedFromOtherSites(String header, String value) {
      var answer = post("/contact", filledIn().toString(), header, value);

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Origin, https://photographs.example"})
    void isNotWhatComesFromThisSite(String header, String value) {
      assertThat(post("/contact", filledIn().toString(), header, value).statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class Programs {

    @Test
    void fallIntoTheTrap() {
      var answer = post(filledIn().with("website", "https://spam.example"));

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @Test
    void areTooFast() {
      var answer = post(new Body().with("opened", SITE.send("GET", "/contact/opened").body()).withText());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("It has not been sent yet");
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1767225600.abc",
      "1767225600.0000000000000000000000000000000000000000000000000000000000000000", "999999999999.\u00e4"})
    void cannotForgeATime(String stamp) {
      var answer = post(new Body().with("opened", stamp).withText());

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("It has not been sent yet");
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @Test
    void cannotUseATimeForEver() {
      var body = filledIn();
      SITE.pass(Duration.ofHours(24));

      assertThat(post(body).body()).contains("It has not been sent yet");
    }
  }

  @Nested
  class WithoutScripts {

    @Test
    void aMessageIsShownOnceMoreAndThenSent() {
      var shown = post(new Body().withText());
      assertThat(shown.body()).contains("Please check your message", "value=\"zoe@example.org\"");
      assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
      SITE.pass(Duration.ofSeconds(4));

      var sent = post(new Body().with("opened", stampIn(shown.body())).withText());

      assertThat(sent.statusCode()).isEqualTo(303);
      assertThat(SITE.emails().sent()).hasSize(1);
    }

    @Test
    void whoeverIsQuickOnlyPressesOnceMore() {
      var shown = post(new Body().withText());
      SITE.pass(Duration.ofSeconds(1));
      var again = post(new Body().with("opened", stampIn(shown.body())).withText());
      SITE.pass(Duration.ofSeconds(2));

      assertThat(stampIn(again.body())).isEqualTo(stampIn(shown.body()));
      assertThat(post(new Body().with("opened", stampIn(again.body())).withText()).statusCode()).isEqualTo(303);
    }
  }

  @Nested
  class WhenItCannotBeSent {

    @Test
    void saysSoAndKeepsTheText() {
      SITE.emails().away();

      var answer = post(filledIn());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).contains("301");
      assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(answer.body()).contains("Your message could not be sent", "Is it still there?", "zoe@example.org")
          .doesNotContain("secret host");
    }

    @Test
    void canBeSentAgainFromThatPage() {
      SITE.emails().away();
      var answer = post(filledIn());
      SITE.emails().take();

      assertThat(post(new Body().with("opened", stampIn(answer.body())).withText()).statusCode()).isEqualTo(303);
      assertThat(SITE.emails().sent()).hasSize(1);
    }

    @Test
    void saysSoWhenTheMailServerRefusesIt() {
      SITE.emails().refuse();

      var answer = post(filledIn());

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Your message could not be sent").doesNotContain("secret reason");
    }

    @Test
    void keepsTheTextWhenTheDatabaseIsAway() {
      SITE.page("/contact");
      var body = filledIn();
      SITE.loseDatabase();

      var answer = post(body.with("work", "dunes"));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).contains("Is it still there?").doesNotContain("secret");
    }
  }

  @Nested
  class Limits {

    @Test
    void endWithAPageThatKeepsTheText() {
      SITE.limit((limit, key) -> Optional.of(Duration.ofSeconds(100)));

      var answer = post(filledIn());

      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("101");
      assertThat(answer.body()).contains("send it again in 2 minutes", "Is it still there?");
      assertThat(SITE.emails().sent()).isEmpty();
    }

    @Test
    void countClientsAndAllTogether() {
      var asked = new ArrayList<String>();
      SITE.limit((limit, key) -> {
        asked.add(limit.name() + " " + key);
        return Optional.empty();
      });

      post(filledIn());

      assertThat(asked).containsExactly("contact-client 7f000001/32", "contact everybody");
    }

    @Test
    void doNotCountWhatIsNotSent() {
      SITE.limit((limit, key) -> {
        throw new AssertionError("counted");
      });

      assertThat(post(filledIn().with("name", "")).statusCode()).isEqualTo(422);
      assertThat(post(new Body().withText()).statusCode()).isEqualTo(200);
    }
  }

  private static EmailMessage onlyEmail() {
    assertThat(SITE.emails().sent()).hasSize(1);
    return SITE.emails().sent().getFirst();
  }

  private static HttpResponse<String> post(Body body) {
    return post("/contact", body.toString(), own());
  }

  private static HttpResponse<String> post(String path, String body, String... headers) {
    var all = Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers));
    return SITE.submit(path, body, all.toArray(String[]::new));
  }

  private static String[] own() {
    return new String[] {"Sec-Fetch-Site", "same-origin", "Accept", "text/html"};
  }

  private static String stampIn(String page) {
    var found = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /** As a person does it: opened a while ago, everything written. */
  private static Body filledIn() {
    var stamp = SITE.send("GET", "/contact/opened").body();
    SITE.pass(Duration.ofSeconds(5));
    return new Body().with("opened", stamp).withText();
  }

  /** The fields of a form. */
  private record Body(Map<String, String> fields) {

    Body() {
      this(Map.of());
    }

    Body withText() {
      return with("name", "Zoë O'Neil").with("email", "zoe@example.org").with("message",
          "Is it still there?\r\n\r\nIn 24 × 36. 📷");
    }

    Body with(String name, String value) {
      var more = new LinkedHashMap<>(fields);
      more.put(name, value);
      return new Body(more);
    }

    Body without(String name) {
      var fewer = new LinkedHashMap<>(fields);
      fewer.remove(name);
      return new Body(fewer);
    }

    @Override
    public String toString() {
      return fields.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
    }
  }
}
