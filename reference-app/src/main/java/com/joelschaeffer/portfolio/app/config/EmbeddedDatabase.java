package com.joelschaeffer.portfolio.app.config;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of this process's own, for a site without a configured database. It keeps its data across restarts, writes them
 * through to disk, and survives a killed process: a server that such a process left behind is stopped before the next one starts.
 */
final class EmbeddedDatabase implements AutoCloseable {

  /** PostgreSQL's own words for "write through": without them the library starts it for throw-away tests. */
  private static final String[] DURABLE = {"fsync", "synchronous_commit", "full_page_writes"};
  private static final String DATABASE = "postgres";
  private static final String COMPLETE = "database.complete";
  /** As long as a server may need to replay its log after a crash, on a slow disk. */
  private static final Duration RECOVERY = Duration.ofMinutes(2);
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final EmbeddedPostgres server;
  private final FileChannel lockFile;

  private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lockFile) {
    this.server = server;
    this.lockFile = lockFile;
  }

  /**
   * Starts it.
   *
   * @param directory what it keeps; created where missing
   * @throws ConfigurationException when the directory cannot be used or the server does not start here
   */
  static EmbeddedDatabase start(Path directory) {
    var lockFile = lock(directory);
    try {
      var data = directory.resolve("database");
      stopLeftBehind(data);
      setAsideUnfinished(directory, data);
      var builder = EmbeddedPostgres.builder().setDataDirectory(data)
          .setOverrideWorkingDirectory(directory.resolve("postgresql").toFile())
          .setCleanDataDirectory(false).setRegisterShutdownHook(false).setServerConfig("timezone", "UTC")
          .setPGStartupWait(RECOVERY);
      for (var setting : DURABLE)
        builder.setServerConfig(setting, "on");
      var server = builder.start();
      Files.writeString(directory.resolve(COMPLETE), "The database beside this file was set up wholly.\n");
      return new EmbeddedDatabase(server, lockFile);
    } catch (IOException | IllegalStateException failed) {
      release(lockFile);
      throw new ConfigurationException(
          "The embedded database in %s does not start here (%s). Set DATABASE_URL to a PostgreSQL of your own."
              .formatted(directory, failed.getMessage()),
          failed);
    }
  }

  /** Where it listens: on this machine only. */
  DatabaseUrl url(String schema) {
    return new DatabaseUrl("jdbc:postgresql://localhost:" + server.getPort() + "/" + DATABASE, "postgres", "", schema);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failed) {
      log.warn("The embedded database did not stop cleanly; it will recover at the next start", failed);
    } finally {
      release(lockFile);
    }
  }

  /** One application at a time: a second one would otherwise stop the first one's server. */
  private static FileChannel lock(Path directory) {
    FileChannel channel;
    try {
      Files.createDirectories(directory);
      channel = FileChannel.open(directory.resolve("database.lock"), StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
    } catch (IOException refused) {
      throw new ConfigurationException(
          "PORTFOLIO_DATA_DIR: the directory %s cannot be written (%s). Choose one that this process may write."
              .formatted(directory, refused.getMessage()),
          refused);
    }
    if (!locked(channel)) {
      release(channel);
      throw new ConfigurationException(
          "The directory %s is in use by another running site. Stop that one, or set PORTFOLIO_DATA_DIR."
              .formatted(directory));
    }
    return channel;
  }

  private static boolean locked(FileChannel channel) {
    try {
      @Nullable
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (IOException | OverlappingFileLockException held) {
      return false;
    }
  }

  private static void release(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException failed) {
      log.warn("The lock file was not closed", failed);
    }
  }

  /** A process killed while it set the database up leaves a directory that no server can use, and nothing of anybody's in it. */
  private static void setAsideUnfinished(Path directory, Path data) throws IOException {
    if (!Files.exists(data) || Files.exists(directory.resolve(COMPLETE))) return;
    var aside = Files.createTempDirectory(directory, "database.unfinished-");
    Files.move(data, aside.resolve("database"));
    log.warn("The database was not set up wholly before; what was begun is set aside in {}", aside);
  }

  private static void stopLeftBehind(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) return;
    var server = running(Files.readAllLines(file).getFirst(), data);
    if (server.isPresent()) {
      log.info("Stopping the database server that a killed process left behind");
      // SIGINT is PostgreSQL's fast shutdown; Process.destroy would send SIGTERM, which waits for every client
      new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid())).inheritIO().start();
      awaitEnd(server.get());
    }
    Files.deleteIfExists(file);
  }

  /** The live process of that id, if it is a PostgreSQL server on this very directory and not some later process. */
  private static Optional<ProcessHandle> running(String pid, Path data) {
    try {
      return ProcessHandle.of(Long.parseLong(pid.strip())).filter(process -> process.info().commandLine()
          .map(line -> line.contains("postgres") && line.contains(data.toString())).orElse(false));
    } catch (NumberFormatException garbage) {
      return Optional.empty();
    }
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a server left behind was stopping", interrupted);
    } catch (ExecutionException | TimeoutException stuck) {
      throw new IOException("the server left behind, process " + process.pid() + ", does not stop", stuck);
    }
  }
}
