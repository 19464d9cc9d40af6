package com.joelschaeffer.portfolio.storage.files;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobHeaders;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Objects as files below one directory, a key being the path. An object is written under a temporary name in
 * {@code .incoming}, forced to the disk and then renamed, so that it is there wholly or not at all. Thread-safe; several processes
 * may share the directory if its file system renames atomically, as local ones do.
 */
public final class DirectoryBlobStore implements BlobStore {

  /** Temporary files this old belong to no upload that still runs. */
  static final Duration ABANDONED = Duration.ofDays(1);
  private static final int MOST_ATTEMPTS = 20;
  /** No key begins with a dot, so no object can lie here. */
  static final String INCOMING = ".incoming";

  private final Path directory;
  private final Path incoming;

  private DirectoryBlobStore(Path directory) {
    this.directory = directory;
    incoming = directory.resolve(INCOMING);
  }

  /**
   * Opens the store in a directory, which is made when missing, and removes what dead processes left half-written there more than
   * a day ago.
   *
   * @throws UnavailableException when the directory cannot be written to
   */
  public static DirectoryBlobStore at(Path directory, Clock clock) {
    var store = new DirectoryBlobStore(directory.toAbsolutePath().normalize());
    try {
      Files.createDirectories(store.incoming);
      Files.delete(Files.createFile(store.newTemporaryFile()));
      store.removeAbandoned(clock.instant().minus(ABANDONED));
    } catch (IOException failed) {
      throw new UnavailableException("object_store_not_writable",
          "The directory for pictures, %s, cannot be written to (%s).".formatted(store.directory, reason(failed)),
          failed);
    }
    return store;
  }

  @Override
  public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
    var temporary = newTemporaryFile();
    try {
      try {
        write(temporary, content);
        moveInto(fileOf(key), temporary);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException failed) {
      throw new UnavailableException("object_not_stored",
          "The object %s was not stored (%s).".formatted(key, reason(failed)),
          failed);
    }
  }

  @Override
  @SuppressWarnings("resource") // handed to the caller, who closes it
  public Optional<Blob> open(BlobKey key) {
    var file = fileOf(key);
    try {
      if (!Files.isRegularFile(file)) return Optional.empty();
      var content = new FileInputStream(file.toFile());
      // of the opened file, which another one may have replaced by now
      return Optional.of(new Blob(content, content.getChannel().size(), Optional.of(file)));
    } catch (FileNotFoundException deleted) {
      if (!Files.exists(file)) return Optional.empty();
      throw unreadable(key, deleted);
    } catch (IOException failed) {
      throw unreadable(key, failed);
    }
  }

  @Override
  public boolean exists(BlobKey key) {
    return Files.isRegularFile(fileOf(key));
  }

  @Override
  public void delete(BlobKey key) {
    var file = fileOf(key);
    try {
      if (!Files.deleteIfExists(file)) return;
      force(parentOf(file));
      removeEmpty(parentOf(file));
    } catch (NoSuchFileException emptied) {
      // another process removed the directory with its last object
    } catch (IOException failed) {
      throw new UnavailableException("object_not_deleted",
          "The object %s was not deleted (%s).".formatted(key, reason(failed)),
          failed);
    }
  }

  @Override
  public Stream<Listed> list(String prefix) {
    return DirectoryListing.of(directory, prefix);
  }

  private static void write(Path file, BlobContent content) throws IOException {
    long length = content.length();
    try (var input = content.open();
        var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var output = Channels.newOutputStream(channel)) {
      var buffer = new byte[64 * 1024];
      var written = 0L;
      for (int read; (read = input.read(buffer)) >= 0; written += read) {
        if (written + read > length) throw new IOException("more than the announced " + length + " bytes arrived");
        output.write(buffer, 0, read);
      }
      if (written < length) throw new IOException("only " + written + " of " + length + " bytes arrived");
      channel.force(true);
    }
  }

  private void moveInto(Path file, Path temporary) throws IOException {
    var parent = parentOf(file);
    for (int attempt = 1;; attempt++)
      try {
        Files.createDirectories(parent);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        break;
      } catch (NoSuchFileException | FileAlreadyExistsException removed) { // the directory was emptied, and removed, meanwhile
        if (attempt == MOST_ATTEMPTS) throw removed;
      }
    forceUpwards(parent);
  }

  /** Each directory up to the store's, whoever made it: another thread, which may not have come to force it yet. */
  private void forceUpwards(Path from) throws IOException {
    for (var above = from; !above.equals(directory); above = parentOf(above))
      force(above);
    force(directory);
  }

  /** Directories that hold nothing any more, upwards. */
  private void removeEmpty(Path from) throws IOException {
    for (var empty = from; !empty.equals(directory); empty = parentOf(empty))
      try {
        Files.deleteIfExists(empty);
      } catch (DirectoryNotEmptyException inUse) {
        return;
      }
  }

  private void removeAbandoned(Instant before) throws IOException {
    try (var files = Files.newDirectoryStream(incoming)) {
      for (var file : files) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.deleteIfExists(file);
        } catch (NoSuchFileException endedMeanwhile) {
          // by its own upload
        }
      }
    }
  }

  private Path newTemporaryFile() {
    return incoming.resolve(UUID.randomUUID().toString());
  }

  private Path fileOf(BlobKey key) {
    return directory.resolve(key.path());
  }

  private static Path parentOf(Path file) {
    var parent = file.getParent();
    if (parent == null) throw new IllegalStateException("no directory holds " + file);
    return parent;
  }

  /** Makes the names in a directory durable. Windows cannot and need not: its journal keeps them in order. */
  private static void force(Path directory) throws IOException {
    if (directory.getFileSystem().getSeparator().equals("\\")) return;
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static UnavailableException unreadable(BlobKey key, IOException cause) {
    return new UnavailableException("object_not_readable",
        "The object %s cannot be read (%s).".formatted(key, reason(cause)),
        cause);
  }

  /** Java's own messages for missing rights are nothing but the path. */
  private static String reason(IOException failed) {
    return failed.getClass() == IOException.class ? String.valueOf(failed.getMessage()) : failed.toString();
  }

  @Override
  public String toString() {
    return "directory " + directory;
  }
}
