package com.joelschaeffer.portfolio.storage.files;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects of a directory in the order of their keys; one directory's names are in memory at a time, and those above it. */
final class DirectoryListing {

  /** What follows a directory's name in the keys of its objects takes part in their order: {@code a/b} comes after {@code a.b}. */
  private record Entry(Path path, boolean directory) {
    String name() {
      var name = String.valueOf(path.getFileName());
      return directory ? name + '/' : name;
    }
  }

  private final Path root;
  private final String prefix;

  private DirectoryListing(Path root, String prefix) {
    this.root = root;
    this.prefix = prefix;
  }

  static Stream<Listed> of(Path root, String prefix) {
    return new DirectoryListing(root, prefix).below(root, "");
  }

  private Stream<Listed> below(Path directory, String path) {
    return entries(directory).stream().flatMap(entry -> {
      var key = path + entry.name();
      if (!key.startsWith(prefix) && !(entry.directory() && prefix.startsWith(key))) return Stream.of();
      return entry.directory() ? below(entry.path(), key) : listed(entry.path(), key).stream();
    });
  }

  /** Without what no key can name, such as the store's own temporary files. */
  private List<Entry> entries(Path directory) {
    try (var files = Files.list(directory)) {
      return files.filter(file -> BlobKey.isValid(String.valueOf(file.getFileName())))
          .map(file -> new Entry(file, Files.isDirectory(file))).sorted(Comparator.comparing(Entry::name)).toList();
    } catch (NoSuchFileException deleted) {
      return List.of();
    } catch (IOException failed) {
      throw unreadable(directory, failed);
    }
  }

  /** Empty when it was deleted meanwhile. */
  private Optional<Listed> listed(Path file, String key) {
    try {
      return Optional.of(new Listed(new BlobKey(key), Files.size(file), Files.getLastModifiedTime(file).toInstant()));
    } catch (NoSuchFileException deleted) {
      return Optional.empty();
    } catch (IOException failed) {
      throw unreadable(file, failed);
    }
  }

  private UnavailableException unreadable(Path file, IOException failed) {
    return new UnavailableException("objects_not_listed",
        "The objects in %s cannot be listed (%s).".formatted(root.relativize(file), failed), failed);
  }
}
