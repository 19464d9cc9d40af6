package com.joelschaeffer.portfolio.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderFolderTest {

  @TempDir
  Path directory;

  @Test
  void rendersAFolderAndWritesWhatItMade() throws Exception {
    var photos = Files.createDirectory(directory.resolve("photos"));
    ImageIO.write(new BufferedImage(500, 300, BufferedImage.TYPE_3BYTE_BGR), "jpg",
        photos.resolve("dark.jpg").toFile());
    Files.writeString(photos.resolve("notes.txt"), "no picture");
    var out = directory.resolve("out");

    var printed = run(photos.toString(), "--formats=jpg", "--rounds=1", "--parallel=2", "--out=" + out);

    assertThat(printed).contains("dark.jpg", "notes.txt: This is a text", "round 1:").doesNotContain("round 2");
    assertThat(out).isDirectoryContaining("glob:**/dark-400.jpg");
    assertThat(ImageIO.read(out.resolve("dark-400.jpg").toFile()).getHeight()).isEqualTo(240);
  }

  @Test
  void explainsItselfWhenItIsNotUnderstood() throws Exception {
    for (String[] arguments : new String[][] {{}, {"--rounds=2"}, {"/tmp", "--rounds=many"}, {"/tmp", "--formats=tiff"},
      {"/tmp", "--speed=fast"}})
      assertThat(run(arguments)).startsWith("RenderFolder FOLDER");
  }

  private static String run(String... arguments) throws Exception {
    var printed = new ByteArrayOutputStream();
    try (var console = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      RenderFolder.run(arguments, console);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
