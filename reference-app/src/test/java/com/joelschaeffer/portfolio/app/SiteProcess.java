package com.joelschaeffer.portfolio.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** The application as a process of its own, to be looked at from outside and to be killed. */
final class SiteProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern READY = Pattern.compile("Ready in \\d+ ms: http://localhost:(\\d+)/gallery");

  private final Process process;
  private final Path output;
  private final Path errors;

  private SiteProcess(Process process, Path output, Path errors) {
    this.process = process;
    this.output = output;
    this.errors = errors;
  }

  static SiteProcess start(Path logs, Map<String, String> environment, List<String> arguments) {
    try {
      var output = Files.createTempFile(logs, "out", ".log");
      var errors = Files.createTempFile(logs, "err", ".log");
      var command = new ArrayList<>(
          List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
              "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
              PortfolioApplication.class.getName()));
      command.addAll(arguments);
      var builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
      builder.environment().putAll(environment);
      return new SiteProcess(builder.start(), output, errors);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The port it serves on, once it does. */
  int awaitReady() {
    await("ready", () -> READY.matcher(output()).find());
    var ready = READY.matcher(output());
    if (!ready.find()) throw new IllegalStateException("not ready");
    return Integer.parseInt(ready.group(1));
  }

  void awaitOutput(String text) {
    await("\"" + text + "\"", () -> output().contains(text));
  }

  int awaitExit() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        throw new IllegalStateException("does not end:\n" + output() + errors());
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** As the kernel does when memory runs out: no shutdown hook, no goodbye. */
  void kill() {
    process.destroyForcibly();
    awaitExit();
  }

  String output() {
    return read(output);
  }

  String errors() {
    return read(errors);
  }

  @Override
  public void close() {
    process.destroy();
    awaitExit();
  }

  private void await(String what, BooleanSupplier seen) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!seen.getAsBoolean()) {
      if (System.nanoTime() > deadline || (!process.isAlive() && !seen.getAsBoolean()))
        throw new IllegalStateException("waited for " + what + ", but got:\n" + output() + errors());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
