package com.joelschaeffer.portfolio.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where files lie on their way, and what becomes of those that nobody carries on. */
class TemporaryFolderTest extends UploadStory {

  @TempDir
  private Path parent;

  private PortfolioStorage storageWith(ImageProcessor images) {
    return storage.portfolio(storage.dataSource(), storage.blobs(), images)
        .with(TemporaryFolder.at(parent.resolve("temporary"), storage.clock()));
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(parent.resolve("temporary"))) {
      return files.toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void holdsAnUploadAsLongAsItTakes() {
    var seen = new ArrayList<Path>();
    var portfolio = storageWith(new FakeImages() {
      @Override
      public Outcome render(Path file, ImageHeader header, RenderPlan plan) {
        seen.add(file);
        assertThat(files()).containsExactly(file);
        return super.render(file, header, plan);
      }
    });

    assertThat(portfolio.mediaLibrary().upload(OWNER, Examples.upload("dunes.jpg", JPEG)))
        .isInstanceOf(UploadResult.Stored.class);
    assertThat(portfolio.pictureLadder().climb()).isTrue();

    assertThat(seen).hasSize(2);
    assertThat(files()).isEmpty();
  }

  @Test
  void holdsAnObjectAsLongAsItsMoveTakes() {
    var portfolio = storageWith(storage.images());
    portfolio.mediaLibrary().upload(OWNER, Examples.upload("dunes.jpg", JPEG));
    var held = new ArrayList<Integer>();
    var watched = new ForwardingBlobStore(DirectoryBlobStore.at(parent.resolve("new"), storage.clock())) {
      @Override
      public void put(BlobKey key, BlobContent content, BlobHeaders headers) {
        held.add(files().size());
        super.put(key, content, headers);
      }
    };

    portfolio.move(storage.blobs(), watched).run(progress -> {});

    assertThat(held).hasSize(OBJECTS).containsOnly(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void losesWhatADeadProcessLeftADayAgo() throws IOException {
    storageWith(storage.images());
    var old = file("old.tmp", TemporaryFolder.ABANDONED.plusSeconds(1));
    var young = file("young.tmp", Duration.ofHours(23));
    var another = file("notes.txt", Duration.ofDays(9));

    storageWith(storage.images());

    assertThat(files()).containsExactlyInAnyOrder(young, another).doesNotContain(old);
  }

  @Test
  void saysThatItCannotBeWritten() throws IOException {
    var file = Files.write(parent.resolve("file"), new byte[1]);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> TemporaryFolder.at(file, storage.clock()))
        .withMessageStartingWith("The directory for temporary files, " + file + ", cannot be written to (");
  }

  private Path file(String name, Duration age) throws IOException {
    var file = Files.write(parent.resolve("temporary").resolve(name), new byte[10]);
    return Files.setLastModifiedTime(file, FileTime.from(storage.clock().instant().minus(age)));
  }
}
