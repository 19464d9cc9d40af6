package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.joelschaeffer.portfolio.core.AtOnce;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor writes, all the way from the form to the owner's mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ContactMailTest {

  @TempDir
  static Path data;
  /** The same after it was away for a while. */
  private final int port = freePort();
  private final GreenMail mailServer = new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
  private RunningSite site;

  @BeforeAll
  void start() {
    mailServer.start();
    site = RunningSite.start(data, "--portfolio.mail.smtp.host=localhost", "--portfolio.mail.smtp.port=" + port,
        "--portfolio.mail.smtp.security=none", "--portfolio.mail.from=noreply@joelschaeffer.com",
        "--portfolio.mail.contact-to=joel@joelschaeffer.com", "--portfolio.trusted-proxies=127.0.0.0/8,::1");
  }

  @AfterAll
  void stop() {
    site.close();
    mailServer.stop();
  }

  @BeforeEach
  void emptyTheMailbox() throws Exception {
    mailServer.purgeEmailFromAllMailboxes();
  }

  @AfterEach
  void everythingArrivedUnderOneName() throws Exception {
    for (var message : mailServer.getReceivedMessages())
      assertThat(message.getHeader("Message-ID")).singleElement().asString()
          .matches("<[0-9a-f]{32}@joelschaeffer.com>");
  }

  @Test
  void arrivesOnceWithTheVisitorToAnswerTo() throws Exception {
    var outcomes = AtOnce.run(3, press -> write("198.51.100.1", "Is the print still there?").statusCode());

    assertThat(outcomes.results()).hasSize(3).containsOnly(303);
    assertThat(mailServer.getReceivedMessages()).hasSize(1);
    var message = mailServer.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Message from Zoë O\u2019Neil");
    assertThat(message.getFrom()).containsExactly(new InternetAddress("noreply@joelschaeffer.com", "Joel Schaeffer"));
    assertThat(message.getRecipients(Message.RecipientType.TO))
        .containsExactly(new InternetAddress("joel@joelschaeffer.com"));
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(((InternetAddress) message.getReplyTo()[0]).getAddress()).isEqualTo("zoe@example.org");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(text(message)).contains("Is the print still there?");
  }

  @Test
  void isKeptInTheFormWhileTheMailServerIsAway() {
    mailServer.stop();
    HttpResponse<String> answer;
    try {
      answer = write("198.51.100.2", "Does anybody hear me?");
    } finally {
      mailServer.start();
    }

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("Your message could not be sent", "Does anybody hear me?")
        .doesNotContain(Integer.toString(port));
  }

  @Test
  void isLimitedForEachClient() {
    for (int number = 1; number <= 5; number++)
      assertThat(write("198.51.100.3", "Message " + number).statusCode()).isEqualTo(303);

    var answer = write("198.51.100.3", "One too many");

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 121L);
    assertThat(write("198.51.100.3, 198.51.100.4", "From somebody else").statusCode()).isEqualTo(303);
    assertThat(mailServer.getReceivedMessages()).hasSize(6);
  }

  @Test
  void becomesAFileWhereNoMailServerIsSet(@TempDir Path other) throws IOException {
    try (var withoutMail = RunningSite.start(other)) {
      assertThat(write(withoutMail, "198.51.100.5", "Only a trial").statusCode()).isEqualTo(303);
    }

    try (var files = Files.list(other.resolve("mail"))) {
      assertThat(files).singleElement().satisfies(
          file -> assertThat(Files.readString(file)).contains("To: site@portfolio.invalid", "Only a trial"));
    }
  }

  private HttpResponse<String> write(String client, String message) {
    return write(site, client, message);
  }

  /** As somebody without scripts: the form comes back once, with the time that the second try needs. */
  private static HttpResponse<String> write(RunningSite site, String client, String message) {
    var fields = "name=" + encoded("Zoë O\u2019Neil") + "&email=zoe%40example.org&message=" + encoded(message);
    var shown = site.post("/contact", fields, "Sec-Fetch-Site", "same-origin", "X-Forwarded-For", client);
    assertThat(shown.statusCode()).isEqualTo(200);
    var opened = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"").matcher(shown.body());
    assertThat(opened.find()).isTrue();
    HttpResponse<String> answer;
    do
      // three seconds have to pass in truth: the site runs on the machine's clock
      answer = site.post("/contact", fields + "&opened=" + opened.group(1), "Sec-Fetch-Site", "same-origin",
          "X-Forwarded-For", client);
    while (answer.statusCode() == 200);
    return answer;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String text(MimeMessage message) throws Exception {
    return String.valueOf(((jakarta.mail.Multipart) message.getContent()).getBodyPart(0).getContent());
  }
}
