package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where files lie that are needed only as long as an upload or a copy takes. Thread-safe; any number of processes may share a
 * folder.
 */
public final class TemporaryFolder {

  /** Files this old belong to no work that still goes on. */
  static final Duration ABANDONED = Duration.ofDays(1);
  private static final String ENDING = ".tmp";

  private final Optional<Path> directory;

  private TemporaryFolder(Optional<Path> directory) {
    this.directory = directory;
  }

  /** The folder that the system has for all programs; what a killed process leaves there stays. */
  public static TemporaryFolder ofTheSystem() {
    return new TemporaryFolder(Optional.empty());
  }

  /**
   * Opens a folder that is used for nothing else; it is made when missing. What killed processes left there more than a day ago is
   * removed.
   *
   * @throws UnavailableException when it cannot be written to
   */
  public static TemporaryFolder at(Path directory, Clock clock) {
    var folder = new TemporaryFolder(Optional.of(directory));
    try {
      Files.createDirectories(directory);
      Files.delete(folder.newFile());
      removeAbandoned(directory, clock.instant().minus(ABANDONED));
    } catch (IOException failed) {
      throw new UnavailableException("temporary_folder_not_writable",
          "The directory for temporary files, %s, cannot be written to (%s).".formatted(directory, failed), failed);
    }
    return folder;
  }

  /** Makes an empty file that only this user may read. */
  Path newFile() throws IOException {
    return directory.isPresent()
        ? Files.createTempFile(directory.get(), "", ENDING)
        : Files.createTempFile("portfolio-", ENDING);
  }

  private static void removeAbandoned(Path directory, Instant before) throws IOException {
    try (var files = Files.newDirectoryStream(directory, "*" + ENDING)) {
      for (var file : files) {
        try {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) Files.deleteIfExists(file);
        } catch (NoSuchFileException endedMeanwhile) {
          // by the work it belonged to
        }
      }
    }
  }
}
