package com.joelschaeffer.portfolio.mail.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that fails where a test wants it to, and can begin TLS in the middle of a connection. */
final class ScriptedMailServer implements AutoCloseable {

  /** Instead of an answer: hang up. */
  static final String CUT = "cut";
  /** Instead of an answer: say nothing more. */
  static final String SILENCE = "silence";
  /** The step after the last line of a message. */
  static final String END_OF_DATA = "END";
  /** The step before anything was said. */
  static final String GREETING = "GREETING";

  private final ServerSocket listener;
  private final Optional<SSLContext> tls;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> heard = new ArrayList<>();
  private final List<Socket> connections = new ArrayList<>();

  private ScriptedMailServer(Optional<SSLContext> tls) throws IOException {
    this.tls = tls;
    listener = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    Thread.ofVirtual().start(this::serve);
  }

  static ScriptedMailServer plain() throws IOException {
    return new ScriptedMailServer(Optional.empty());
  }

  static ScriptedMailServer withStartTls(SSLContext tls) throws IOException {
    return new ScriptedMailServer(Optional.of(tls));
  }

  int port() {
    return listener.getLocalPort();
  }

  /** From now on it answers like this to a command. */
  ScriptedMailServer answers(String command, String answer) {
    answers.put(command, answer);
    return this;
  }

  /** Every line a client sent, with {@code [tls]} where encryption began. */
  List<String> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    synchronized (connections) {
      for (var connection : connections)
        connection.close();
    }
  }

  private void serve() {
    try {
      while (!listener.isClosed()) {
        var socket = listener.accept();
        synchronized (connections) {
          connections.add(socket);
        }
        Thread.ofVirtual().start(() -> converse(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void converse(Socket socket) {
    try {
      if (!say(socket, GREETING, "220 test")) return;
      var reader = reader(socket);
      var inData = false;
      for (var line = reader.readLine(); line != null; line = reader.readLine()) {
        note(line);
        if (inData && !line.equals(".")) continue;
        var command = inData ? END_OF_DATA : line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (!say(socket, command, usual(command))) return;
        inData = command.equals("DATA") && !answers.containsKey("DATA");
        if (command.equals("STARTTLS") && !answers.containsKey("STARTTLS")) {
          converseEncrypted(socket);
          return;
        }
      }
    } catch (IOException broken) {
      note("[broken]");
    }
  }

  private void converseEncrypted(Socket socket) throws IOException {
    try (var encrypted = (SSLSocket) tls.orElseThrow().getSocketFactory().createSocket(socket, null, socket.getPort(),
        /* autoClose= */ true)) {
      encrypted.setUseClientMode(false);
      encrypted.startHandshake();
      note("[tls]");
      answers.put(GREETING, "");
      converse(encrypted);
    }
  }

  /** False when the conversation is over. */
  private boolean say(Socket socket, String step, String usual) throws IOException {
    var answer = answers.getOrDefault(step, usual);
    if (answer.equals(SILENCE)) return false;
    if (answer.equals(CUT)) {
      socket.close();
      return false;
    }
    if (!answer.isEmpty()) {
      socket.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().flush();
    }
    return true;
  }

  private String usual(String command) {
    return switch (command) {
      case "EHLO" -> "250-test\r\n" + (tls.isPresent() ? "250-STARTTLS\r\n" : "") + "250 AUTH PLAIN LOGIN";
      case "STARTTLS" -> "220 go ahead";
      case "AUTH" -> "235 welcome";
      case "DATA" -> "354 send";
      case "QUIT" -> "221 bye";
      default -> "250 OK";
    };
  }

  private void note(String line) {
    synchronized (heard) {
      heard.add(line);
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
  }
}
