package com.joelschaeffer.portfolio.mail.smtp;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which mail server, who logs in, and how long an answer is waited for.
 *
 * @param login empty where the server asks for none
 */
public record SmtpSettings(Server server, Optional<Login> login, Timeouts timeouts) {

  private static final Pattern REGION = Pattern.compile("[a-z]{2}(?:-[a-z]+)+-[0-9]{1,2}");
  private static final Pattern UNUSABLE = Pattern.compile("[^\\x21-\\x7e]");

  public SmtpSettings {
    Objects.requireNonNull(server, "server");
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(timeouts, "timeouts");
    if (login.isPresent() && server.security == Security.NONE && !server.isThisMachine())
      throw new IllegalArgumentException(
          "a password would travel readably to " + server + "; use STARTTLS or TLS");
  }

  /**
   * The SMTP interface of Amazon SES, by STARTTLS.
   *
   * @param region e.g. {@code us-east-1}
   * @param user   of the SMTP credentials, which are others than the account's keys
   * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/smtp-connect.html">Connecting to an Amazon SES SMTP endpoint</a>
   */
  public static SmtpSettings ses(String region, String user, String password) {
    if (!REGION.matcher(region).matches())
      throw new IllegalArgumentException("not a region such as us-east-1: " + region);
    var host = "email-smtp." + region + ".amazonaws.com";
    return new SmtpSettings(new Server(host, Security.STARTTLS.port(), Security.STARTTLS),
        Optional.of(new Login(user, password)), Timeouts.DEFAULT);
  }

  /** How a connection is protected. */
  public enum Security {
    /** Begins in the open and is encrypted before anything is said; a server that cannot is not used. */
    STARTTLS(587),
    /** Encrypted from the first byte. */
    TLS(465),
    /** Not at all: for a mail server on this machine. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }

    /** The port it usually has. */
    public int port() {
      return port;
    }
  }

  /**
   * Where it answers.
   *
   * @param host its name, which its certificate must have too
   */
  public record Server(String host, int port, Security security) {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    public Server {
      Objects.requireNonNull(security, "security");
      if (!HOST.matcher(host).matches()) throw new IllegalArgumentException("not a host name: " + host);
      if (port < 1 || port > 65_535) throw new IllegalArgumentException("not a port: " + port);
    }

    boolean isThisMachine() {
      return THIS_MACHINE.contains(host);
    }

    @Override
    public String toString() {
      return host + ":" + port;
    }
  }

  /** Who logs in. No text of this record contains the password. */
  public record Login(String user, String password) {
    public Login {
      require("user", user);
      require("password", password);
    }

    @Override
    public String toString() {
      return "Login[user=" + user + ", password=…]";
    }

    private static void require(String name, String value) {
      if (value.isEmpty()) throw new IllegalArgumentException(name + " is empty");
      if (UNUSABLE.matcher(value).find())
        throw new IllegalArgumentException(name + " contains a space, a line break or a character beyond ASCII");
    }
  }

  /**
   * How long is waited.
   *
   * @param connect until there is a connection
   * @param silence between two pieces of an answer, and until a piece of the message is taken
   */
  public record Timeouts(Duration connect, Duration silence) {

    /** 5 and 10 seconds: a visitor is waiting. */
    public static final Timeouts DEFAULT = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10));

    public Timeouts {
      if (!connect.isPositive() || !silence.isPositive())
        throw new IllegalArgumentException("a timeout is not positive: " + connect + ", " + silence);
    }
  }
}
