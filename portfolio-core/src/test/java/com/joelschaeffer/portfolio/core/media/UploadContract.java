package com.joelschaeffer.portfolio.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.joelschaeffer.portfolio.core.AtOnce;
import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
/** What may be relied on when files arrive that are damaged, doubled or oddly named, whoever implements {@link MediaLibrary}. */
public abstract class UploadContract extends MediaStory {

  @Nested
  class OfWhatIsRefused {

    @Test
    void refusesAnEmptyFile() {
      assertThat(refuse(new ByteArrayInputStream(new byte[0])).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesTooManyBytes() {
      var endless = new SequenceInputStream(new ByteArrayInputStream(JPEG), new Zeros());

      assertThat(refuse(endless).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "%PDF-1.7", "\0"})
    void refusesWhatIsNoPhotograph(String content) {
      assertThat(refuse(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).reason())
          .isEqualTo(Reason.TYPE_NOT_ACCEPTED);
    }

    @Test
    void saysWhyWithoutTheFilesName() {
      assertThat(refuse(new ByteArrayInputStream(new byte[0])).message()).isNotBlank().doesNotContain("secret");
    }

    @Test
    void keepsNothingOfARefusedFile() {
      refuse(new ByteArrayInputStream("Hello".getBytes(StandardCharsets.UTF_8)));

      assertThat(store(Examples.upload("secret.jpg", JPEG)).original().filename()).isEqualTo("secret.jpg");
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
      var cut = new SequenceInputStream(new ByteArrayInputStream(JPEG, 0, JPEG.length / 2), new Broken());

      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(() -> library.upload(OWNER, new Upload("dunes.jpg", cut, Optional.empty())));

      assertThat(library.findByContent(hash(JPEG))).isEmpty();
      assertThat(store(Examples.upload("dunes.jpg", JPEG)).original().filename()).isEqualTo("dunes.jpg");
    }

    private Refusal refuse(InputStream content) {
      return switch (library.upload(OWNER, new Upload("secret.jpg", content, Optional.empty()))) {
        case UploadResult.Stored(var media) -> throw new AssertionError("taken: " + media);
        case UploadResult.Refused(var refusal) -> refusal;
      };
    }
  }

  @Nested
  class OfTheSameBytesTwice {

    @Test
    void makesTwoPhotographsThatShareTheirFiles() throws Exception {
      var first = store(Examples.upload("dunes.jpg", JPEG, "First"));
      var second = store(Examples.upload("again.jpg", JPEG, "Second"));

      assertThat(second.id()).isNotEqualTo(first.id());
      assertThat(second.picture().id()).isEqualTo(first.picture().id());
      assertThat(second.renditions()).isEqualTo(first.renditions());
      assertThat(second.alt().text()).isEqualTo("Second");
      assertThat(library.findByContent(hash(JPEG))).contains(first);
    }

    @Test
    void keepsThemApartFromOtherBytes() {
      var first = store(Examples.upload("dunes.jpg", JPEG));
      var other = store(Examples.upload("sea.jpg", Examples.photographJpeg(60, 41)));

      assertThat(other.picture().id()).isNotEqualTo(first.picture().id());
    }

    @Test
    void worksAtTheSameMoment() {
      var atOnce = AtOnce.run(4, i -> store(Examples.upload("dunes.jpg", JPEG)));

      assertThat(atOnce.failures()).isEmpty();
      assertThat(atOnce.results()).extracting(media -> media.original().filename())
          .containsExactlyInAnyOrder("dunes.jpg", "dunes-1.jpg", "dunes-2.jpg", "dunes-3.jpg");
      assertThat(atOnce.results().stream().map(media -> media.picture().id()).distinct()).hasSize(1);
    }
  }

  @Nested
  class OfNames {

    @Test
    void addsASuffixToATakenName() {
      assertThat(names("photo-003.jpg", "photo-003.jpg", "photo-003.jpg")).containsExactly("photo-003.jpg",
          "photo-003-1.jpg", "photo-003-2.jpg");
    }

    @Test
    void looksForTheFirstFreeSuffix() {
      assertThat(names("dunes-1.jpg", "dunes.jpg", "dunes.jpg")).containsExactly("dunes-1.jpg", "dunes.jpg",
          "dunes-2.jpg");
    }

    @ParameterizedTest
    @CsvSource({"../../etc/evil.jpg, evil.jpg", "C:\\photos\\dunes.jpg, dunes.jpg", "/dunes.jpg, dunes.jpg",
      "golden photo ü.jpg, golden photo ü.jpg"})
    void dropsThePathBeforeAName(String uploaded, String kept) {
      assertThat(names(uploaded)).containsExactly(kept);
    }

    private List<String> names(String... uploaded) {
      return List.of(uploaded).stream().map(name -> store(Examples.upload(name, JPEG)).original().filename()).toList();
    }
  }

  /** A file without end. */
  private static final class Zeros extends InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return length;
    }
  }

  /** A connection that is gone. */
  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("connection reset");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      throw new IOException("connection reset");
    }
  }
}
