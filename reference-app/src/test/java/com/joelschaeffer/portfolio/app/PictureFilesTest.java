package com.joelschaeffer.portfolio.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of pictures as the whole application sends them from its directory. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PictureFilesTest {

  @TempDir
  static Path data;
  private RunningSite site;
  private Picture picture;
  private byte[] bytes;

  @BeforeAll
  void start() throws IOException {
    site = RunningSite.start(data);
    var library = site.part(MediaLibrary.class);
    var upload = Examples.upload("dunes.jpg", grainyJpeg());
    picture = ((UploadResult.Stored) library.upload(Examples.owner(), upload)).media().picture();
    try (var content = library.open(picture.id(), 1920, ImageFormat.JPEG).orElseThrow().content()) {
      bytes = content.readAllBytes();
    }
    assertThat(bytes.length).as("is handed to the operating system").isGreaterThan(100_000);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private String path() {
    return "/media/" + picture.id().hex() + "/1920.jpg";
  }

  @Test
  void sendsAllOfAFile() {
    var answer = site.getBytes(path());

    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(bytes.length));
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-99, 0, 100", "bytes=50000-79999, 50000, 30000", "bytes=-1000, -1000, 1000",
    "bytes=100-, 100, -1",
    "bytes=0-99999999, 0, -1"})
  void sendsThePartThatIsAskedFor(String range, int from, int count) {
    int start = from < 0 ? bytes.length + from : from;
    int end = count < 0 ? bytes.length : start + count;

    var answer = site.getBytes(path(), "Range", range);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes %d-%d/%d".formatted(start, end - 1, bytes.length));
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, start, end));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=99999999-", "bytes=99999999-999999999"})
  void saysWhatThereIsToAskFor(String range) {
    var answer = site.getBytes(path(), "Range", range);

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + bytes.length);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=x", "pages=1-2", "bytes=5-1", "bytes=0-1,3-4", "bytes=-", ""})
  void sendsAllWhereAPartIsNotUnderstood(String range) {
    var answer = site.getBytes(path(), "Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(bytes);
  }

  @Test
  void sendsAPartOfNoOtherFile() {
    var tag = header(site.getBytes(path()), "ETag");

    assertThat(site.getBytes(path(), "Range", "bytes=0-9", "If-Range", tag).statusCode()).isEqualTo(206);
    assertThat(site.getBytes(path(), "Range", "bytes=0-9", "If-Range", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsLengthWithoutTheFile() {
    var head = site.send("HEAD", path(), "Range", "bytes=0-9");

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(bytes.length));
  }

  @Test
  void answersWithoutBodyWhenTheBrowserHasIt() {
    var tag = header(site.getBytes(path()), "ETag");

    var answer = site.get(path(), "If-None-Match", tag);

    assertThat(answer.statusCode()).isEqualTo(304);
    assertThat(header(answer, "ETag")).isEqualTo(tag);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(site.get(path(), "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"1, 400", "401, 800", "1900, 1920", "99999, 1920"})
  void leadsToTheNearestWidth(int wanted, int there) {
    // further widths may be made while this runs: only the named ones are sure
    var answer = site.get("/media/" + picture.id().hex() + "/" + wanted + ".jpg");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(header(answer, "Location")).matches("/media/" + picture.id().hex() + "/\\d+\\.jpg");
    assertThat(width(header(answer, "Location"))).isBetween(Math.min(wanted, 1920), there);
    assertThat(header(answer, "Cache-Control")).isEqualTo("public, max-age=60");
    assertThat(site.get(header(answer, "Location")).statusCode()).isEqualTo(200);
  }

  @Test
  void survivesAReaderWhoGoesAway() throws IOException {
    for (int i = 0; i < 20; i++)
      try (var socket = new Socket("localhost", site.url("/").getPort())) {
        socket.setSoLinger(true, 0);
        socket.getOutputStream()
            .write("GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path()).getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
      }

    assertThat(site.getBytes(path()).body()).isEqualTo(bytes);
  }

  /** Grain, so that its files are large. */
  private static byte[] grainyJpeg() throws IOException {
    var image = new BufferedImage(2000, 1400, BufferedImage.TYPE_INT_RGB);
    var random = new Random(7);
    for (int y = 0; y < 1400; y++)
      for (int x = 0; x < 2000; x++)
        image.setRGB(x, y, random.nextInt(0x1000000));
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", out);
    return out.toByteArray();
  }

  private static int width(String location) {
    return Integer.parseInt(location.replaceFirst(".*/(\\d+)\\.jpg", "$1"));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
