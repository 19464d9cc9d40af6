package com.joelschaeffer.portfolio.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A line to the site on which answers arrive in small pieces, so that a browser shows pages before they are whole. */
final class SlowLine implements AutoCloseable {

  private static final int PIECE = 1_400;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(25);

  private final ServerSocket entrance;
  private final int site;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private SlowLine(ServerSocket entrance, int site) {
    this.entrance = entrance;
    this.site = site;
  }

  static SlowLine to(int site) throws IOException {
    var line = new SlowLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), site);
    line.threads.execute(line::accept);
    return line;
  }

  String url(String path) {
    return "http://localhost:" + entrance.getLocalPort() + path;
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    threads.shutdownNow();
  }

  private void accept() {
    while (!entrance.isClosed())
      try {
        var browser = entrance.accept();
        var server = new Socket(InetAddress.getLoopbackAddress(), site);
        threads.execute(() -> copy(browser, server, /* slowly= */ false));
        threads.execute(() -> copy(server, browser, /* slowly= */ true));
      } catch (IOException closed) {
        return;
      }
  }

  private static void copy(Socket from, Socket to, boolean slowly) {
    try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      var piece = new byte[PIECE];
      for (int read; (read = in.read(piece)) >= 0; out.flush()) {
        out.write(piece, 0, read);
        if (slowly) LockSupport.parkNanos(PAUSE);
      }
    } catch (IOException gone) {
      // one of the two has closed; the other is closed with it
    }
  }
}
