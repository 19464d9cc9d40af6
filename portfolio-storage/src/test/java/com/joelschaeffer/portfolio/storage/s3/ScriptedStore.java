package com.joelschaeffer.portfolio.storage.s3;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A server that records what it is asked and answers as it was told, or badly; the last answer is given for ever. */
final class ScriptedStore implements AutoCloseable {

  /**
   * What arrived.
   *
   * @param line    e.g. {@code GET /pictures/a HTTP/1.1}
   * @param headers by their names in lower case
   * @param body    a character for each byte
   */
  record Arrived(String line, Map<String, String> headers, String body) {
    Arrived {
      headers = Map.copyOf(headers);
    }

    @Nullable
    String header(String name) {
      return headers.get(name);
    }
  }

  /** Reads a request, or some of it, and answers, or does not; whatever it does not close is closed after it. */
  interface Script {
    void play(ScriptedStore store, Socket socket) throws IOException;
  }

  private final ServerSocket listener;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
  private final List<Arrived> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  ScriptedStore(Script... scripts) {
    this.scripts.addAll(List.of(scripts));
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.execute(this::listen);
  }

  /** Answers with these headers, one to a line, and this body. */
  static Script answer(int status, String headers, String body) {
    return (store, socket) -> {
      store.requests.add(read(socket.getInputStream()));
      write(socket.getOutputStream(), status, body.length(), headers);
      socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    };
  }

  static Script answer(int status) {
    return answer(status, "", "");
  }

  /** Answers as S3 does when it refuses. */
  static Script refuse(int status, String code) {
    return answer(status, "Content-Type: application/xml",
        "<Error><Code>" + code + "</Code><Message>no</Message></Error>");
  }

  /** Never answers, but takes what is sent. */
  static Script silence() {
    return (store, socket) -> {
      store.requests.add(read(socket.getInputStream()));
      store.awaitClose();
    };
  }

  /** Takes the connection and nothing else. */
  static Script deafness() {
    return (store, socket) -> store.awaitClose();
  }

  /** Resets the connection after so many bytes of a request. */
  static Script resetAfterReading(int bytes) {
    return (store, socket) -> {
      socket.getInputStream().readNBytes(bytes);
      reset(socket);
    };
  }

  /** Resets the connection after so many bytes of a body that was announced longer. */
  static Script resetAfterWriting(int bytes, int announced) {
    return (store, socket) -> {
      store.requests.add(read(socket.getInputStream()));
      write(socket.getOutputStream(), 200, announced, "");
      socket.getOutputStream().write(new byte[bytes]);
      socket.getOutputStream().flush();
      reset(socket);
    };
  }

  /** Ends the connection in good order after so many bytes of a body that was announced longer. */
  static Script endAfterWriting(int bytes, int announced) {
    return (store, socket) -> {
      store.requests.add(read(socket.getInputStream()));
      write(socket.getOutputStream(), 200, announced, "");
      socket.getOutputStream().write(new byte[bytes]);
    };
  }

  S3Settings settings() {
    return S3Settings.of("pictures", URI.create("http://127.0.0.1:" + listener.getLocalPort()), "example-id",
        "example-secret");
  }

  /** A store on it that tries again at once. */
  S3BlobStore open() {
    return S3BlobStore.open(settings(), Duration.ZERO);
  }

  S3BlobStore open(S3Settings.Timeouts timeouts) {
    return S3BlobStore.open(settings().within(timeouts), Duration.ZERO);
  }

  /** What arrived wholly, so far. */
  List<Arrived> requests() {
    return List.copyOf(requests);
  }

  /** Method and path of what arrived. */
  List<String> lines() {
    return requests.stream().map(request -> request.line().replace(" HTTP/1.1", "")).toList();
  }

  private void listen() {
    try {
      while (true) {
        var socket = listener.accept();
        threads.execute(() -> serve(socket));
      }
    } catch (IOException ended) {
      // the listener is closed
    }
  }

  private void serve(Socket socket) {
    var script = scripts.size() > 1 ? scripts.poll() : scripts.peek();
    try (socket) {
      if (script != null) script.play(this, socket);
    } catch (IOException gone) {
      // the caller had enough
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static void write(OutputStream output, int status, int length, String headers) throws IOException {
    var lines = headers.isEmpty() ? "" : headers + '\n';
    output.write("HTTP/1.1 %d Status\nContent-Length: %d\nConnection: close\n%s\n".formatted(status, length, lines)
        .replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  private static Arrived read(InputStream socket) throws IOException {
    var input = new BufferedInputStream(socket);
    var line = line(input);
    var headers = new TreeMap<String, String>();
    for (var header = line(input); !header.isEmpty(); header = line(input)) {
      var colon = header.indexOf(':');
      headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    return new Arrived(line, headers, new String(input.readNBytes(length), StandardCharsets.ISO_8859_1));
  }

  private static String line(InputStream input) throws IOException {
    var line = new StringBuilder();
    for (var letter = input.read(); letter != '\n'; letter = input.read()) {
      if (letter < 0) throw new IOException("the request ended");
      if (letter != '\r') line.append((char) letter);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    listener.close();
    threads.shutdownNow();
  }
}
