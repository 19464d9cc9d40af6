package com.joelschaeffer.portfolio.app;

import com.joelschaeffer.portfolio.core.Examples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of real, small photographs of many shapes, as somebody would import it. */
public final class PhotographFolder {

  private static final int[][] SHAPES = {{900, 600}, {600, 900}, {800, 800}, {640, 800}, {1200, 400}, {1600, 1000}};

  private PhotographFolder() {}

  /** So many photographs below {@code folder}, by turns in the series Dunes and Harbour; each has another size. */
  public static Path fill(Path folder, int photographs) {
    for (int i = 0; i < photographs; i++) {
      var shape = SHAPES[i % SHAPES.length];
      var series = i % 2 == 0 ? "dunes" : "harbour";
      write(folder.resolve(series).resolve("evening_light-%03d.jpg".formatted(i)),
          Examples.photographJpeg(shape[0] + i, shape[1] + i,
              Optional.of("A caption, number " + i), Optional.of("Waves of sand under a low sun, view " + i)));
    }
    return folder;
  }

  /** A file with its folders. */
  public static void write(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
