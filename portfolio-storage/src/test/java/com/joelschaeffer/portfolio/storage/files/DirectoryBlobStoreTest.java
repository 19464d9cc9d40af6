package com.joelschaeffer.portfolio.storage.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.MutableClock;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.storage.BlobContent;
import com.joelschaeffer.portfolio.storage.BlobKey;
import com.joelschaeffer.portfolio.storage.BlobStore;
import com.joelschaeffer.portfolio.storage.BlobStoreContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryBlobStoreTest extends BlobStoreContract {

  private final MutableClock clock = new MutableClock();

  @TempDir
  private Path directory;

  @Override
  protected BlobStore emptyStore() {
    return open();
  }

  @Test
  void makesTheDirectory() {
    var deep = directory.resolve("not/there/yet");

    DirectoryBlobStore.at(deep, clock).put(KEY, BlobContent.of(new byte[1]), JPEG);

    assertThat(deep.resolve(KEY.path())).isRegularFile();
  }

  @Test
  void keepsObjectsAfterItIsOpenedAgain() {
    open().put(KEY, BlobContent.of(new byte[1]), JPEG);

    assertThat(open().exists(KEY)).isTrue();
  }

  @Test
  void leavesNoTemporaryFileBehind() throws IOException {
    var store = open();
    store.put(KEY, BlobContent.of(new byte[5]), JPEG);
    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> store.put(new BlobKey("a/b"), BlobContent.of(directory.resolve("missing"), 6), JPEG));

    assertThat(files()).containsExactly(KEY.path());
  }

  @Test
  void removesWhatDeadProcessesLeftADayAgo() throws IOException {
    open();
    var old = Files.write(directory.resolve(".incoming/old"), new byte[10]);
    var young = Files.write(directory.resolve(".incoming/young"), new byte[10]);
    var now = clock.instant();
    Files.setLastModifiedTime(old, FileTime.from(now.minus(DirectoryBlobStore.ABANDONED).minusSeconds(1)));
    Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofHours(23))));

    open();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void forcesEveryDirectoryWhoeverMadeIt() throws IOException {
    var store = open();
    var parent = Files.createDirectories(directory.resolve(KEY.path()).getParent()); // by another thread, this moment

    var forced = forced(() -> store.put(KEY, BlobContent.of(new byte[1]), JPEG));

    assertThat(parent.getParent()).isNotEqualTo(directory);
    assertThat(forced).contains(parent, parent.getParent(), directory);
  }

  /** What the Java runtime says was forced to the disk. */
  private List<Path> forced(Runnable work) throws IOException {
    var file = directory.resolve("recording.jfr");
    try (var recording = new Recording()) {
      recording.enable("jdk.FileForce").withoutThreshold();
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    return RecordingFile.readAllEvents(file).stream().map(event -> Path.of(event.getString("path"))).toList();
  }

  @Test
  void saysThatADirectoryCannotBeWritten() throws IOException {
    var file = Files.write(directory.resolve("file"), new byte[1]);

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> DirectoryBlobStore.at(file, clock))
        .withMessageStartingWith("The directory for pictures, " + file + ", cannot be written to (")
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void saysThatAnObjectCannotBeStored() {
    var store = open();
    store.put(new BlobKey("a"), BlobContent.of(new byte[1]), JPEG);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> store.put(new BlobKey("a/b"), BlobContent.of(new byte[1]), JPEG))
        .withMessageStartingWith("The object a/b was not stored (");
  }

  private DirectoryBlobStore open() {
    return DirectoryBlobStore.at(directory, clock);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).map(file -> directory.relativize(file).toString()).toList();
    }
  }
}
