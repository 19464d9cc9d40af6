package com.joelschaeffer.portfolio.app.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws the picture of a {@link DemoWork} and writes it as a file a photographer could have uploaded.
 *
 * <pre>{@code
 * for (var work : DemoWorks.all())
 *   upload(DemoPicture.jpeg(work));
 * }</pre>
 *
 * The same work gives the same bytes on the same Java. A picture keeps both cores of a small machine busy for some
 * seconds and needs up to 130 MB of heap, so draw one after the other. Thread-safe.
 */
public final class DemoPicture {

  /** Creator and credit line of every demonstration picture. */
  public static final String CREATOR = "Portfolio demonstration";
  /** What every file says about where it comes from. */
  public static final String DEDICATION = //
      "Drawn by a program for the demonstration of this site; no camera was involved.";

  private static final float QUALITY = 0.92f;

  private DemoPicture() {}

  /** The picture as a JPEG file of the format's size, with everything the catalogue says about it in its XMP. */
  public static byte[] jpeg(DemoWork work) {
    return jpeg(work, 1);
  }

  /** The same at a part of the size, for tests and previews. */
  static byte[] jpeg(DemoWork work, double scale) {
    return JpegFile.withXmp(encode(draw(work, scale)), XmpPacket.of(work));
  }

  /** The developed picture at a part of its size. */
  static BufferedImage draw(DemoWork work, double scale) {
    var scene = work.scene();
    var film = new LightField((int) (work.format().width() * scale), (int) (work.format().height() * scale));
    scene.expose(film);
    return Darkroom.develop(film, scene.development(), work.title().hashCode());
  }

  private static byte[] encode(BufferedImage image) {
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var bytes = new ByteArrayOutputStream(2_000_000);
    try (var output = new MemoryCacheImageOutputStream(bytes)) {
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(output);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing a JPEG to memory", impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
