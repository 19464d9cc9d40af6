package com.joelschaeffer.portfolio.storage.files;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore.Listed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The objects of a directory in the order of their keys; one directory's names are in memory at a time, and those above it. */
final class DirectoryListing extends Spliterators.AbstractSpliterator<Listed> {

  /** What follows a directory's name in the keys of its objects takes part in their order: {@code a/b} comes after {@code a.b}. */
  private record Entry(Path path, boolean directory) {
    String name() {
      var name = String.valueOf(path.getFileName());
      return directory ? name + '/' : name;
    }
  }

  private final Path root;
  private final String prefix;

  private final Deque<Iterator<Entry>> open = new ArrayDeque<>();

  private DirectoryListing(Path root, String prefix) {
    super(Long.MAX_VALUE, ORDERED | DISTINCT | NONNULL);
    this.root = root;
    this.prefix = prefix;
  }

  static Stream<Listed> of(Path root, String prefix) {
    var listing = new DirectoryListing(root, prefix);
    listing.open.push(listing.entries(root).iterator());
    return StreamSupport.stream(listing, /* parallel= */ false);
  }

  /** One object further; never more than the names of the directories above it are in memory. */
  @Override
  public boolean tryAdvance(Consumer<? super Listed> action) {
    while (!open.isEmpty()) {
      if (!open.peek().hasNext()) {
        open.pop();
        continue;
      }
      var entry = open.peek().next();
      var key = keyOf(entry);
      if (!key.startsWith(prefix) && !(entry.directory() && prefix.startsWith(key))) continue;
      if (entry.directory()) open.push(entries(entry.path()).iterator());
      else {
        var listed = listed(entry.path(), key);
        if (listed.isEmpty()) continue;
        action.accept(listed.get());
        return true;
      }
    }
    return false;
  }

  private String keyOf(Entry entry) {
    var path = root.relativize(entry.path()).toString().replace(File.separatorChar, '/');
    return entry.directory() ? path + '/' : path;
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
