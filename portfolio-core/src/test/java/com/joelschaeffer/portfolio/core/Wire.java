package com.joelschaeffer.portfolio.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server of this machine that can be cut, and that can go dead without a word. Thread-safe. */
public final class Wire implements AutoCloseable {

  private final ServerSocket entry;
  private final InetSocketAddress server;
  private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean dead;

  private Wire(ServerSocket entry, InetSocketAddress server) {
    this.entry = entry;
    this.server = server;
  }

  /** A whole line. */
  public static Wire to(InetSocketAddress server) {
    try {
      var wire = new Wire(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
      Thread.ofVirtual().start(wire::accept);
      return wire;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where it is entered, on this machine. */
  public int port() {
    return entry.getLocalPort();
  }

  /** Breaks all connections, and each that is tried from now on. */
  public void cut() {
    cut = true;
    ends.forEach(Wire::close);
    ends.clear();
  }

  /** Nothing passes any more, in either direction, and nobody is told. */
  public void fallSilent() {
    dead = true;
  }

  /** New connections pass again; what was silent before is lost. */
  public void mend() {
    dead = false;
    cut = false;
  }

  @Override
  public void close() {
    cut();
    try {
      entry.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept() {
    while (!entry.isClosed())
      try {
        var caller = entry.accept();
        if (cut) close(caller);
        else
          connect(caller);
      } catch (IOException closed) {
        return;
      }
  }

  private void connect(Socket caller) throws IOException {
    var other = new Socket(server.getAddress(), server.getPort());
    ends.add(caller);
    ends.add(other);
    Thread.ofVirtual().start(() -> pass(caller, other));
    Thread.ofVirtual().start(() -> pass(other, caller));
  }

  private void pass(Socket from, Socket to) {
    try (from; to) {
      var lost = false; // bytes that were swallowed leave a hole that nothing can follow
      var buffer = new byte[8192];
      for (int count; (count = from.getInputStream().read(buffer)) >= 0;) {
        lost |= dead;
        if (!lost) to.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException broken) {
      // the other direction ends with it
    }
  }

  private static void close(Socket end) {
    try {
      end.close();
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
