package com.joelschaeffer.portfolio.storage.images;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Small picture files, made by hand where no writer makes what a test needs. */
final class TestPictures {

  private TestPictures() {}

  /** Red, green, blue and white quarters: top left, top right, bottom left, bottom right. */
  static BufferedImage quarters(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    fill(picture, 0, 0, width / 2, height / 2, Color.RED);
    fill(picture, width / 2, 0, width, height / 2, Color.GREEN);
    fill(picture, 0, height / 2, width / 2, height, Color.BLUE);
    fill(picture, width / 2, height / 2, width, height, Color.WHITE);
    return picture;
  }

  static BufferedImage plain(int width, int height, Color color) {
    int type = color.getAlpha() < 255 ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
    var picture = new BufferedImage(width, height, type);
    fill(picture, 0, 0, width, height, color);
    return picture;
  }

  /** Soft waves with some grain, so that files have the size of photographs. */
  static BufferedImage waves(int width, int height) {
    var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++) {
        int grain = (x * 31 + y * 17 + x * y) % 13;
        int red = (int) (120 + 100 * Math.sin(x / 41.0)) + grain;
        int green = (int) (120 + 100 * Math.sin(y / 29.0)) + grain;
        picture.setRGB(x, y, red << 16 | green << 8 | (x + y) % 200);
      }
    return picture;
  }

  static byte[] jpeg(BufferedImage picture) {
    return jpeg(new IIOImage(picture, null, null), false);
  }

  static byte[] progressiveJpeg(BufferedImage picture) {
    return jpeg(new IIOImage(picture, null, null), true);
  }

  static byte[] jpeg(IIOImage picture, boolean progressive) {
    try {
      ImageWriter writer = ImageCodecs.jdkJpegWriter();
      var parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(0.95f);
      if (progressive) parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      var bytes = new ByteArrayOutputStream();
      try (var output = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(output);
        writer.write(null, picture, parameters);
      }
      writer.dispose();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PNG or GIF by ImageIO. */
  static byte[] written(BufferedImage picture, String format) {
    try {
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, format, bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] webp(BufferedImage picture) {
    try {
      return PictureEncoder.webp(picture, 0.9f);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads JPEG and PNG through ImageIO, WebP through TwelveMonkeys. */
  static BufferedImage read(byte[] file) {
    try {
      if (file[0] != 'R') return ImageIO.read(new ByteArrayInputStream(file));
      var reader = ImageCodecs.webpReader();
      reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(file)));
      return reader.read(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG with a further segment right after its start. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    var start = new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) marker, (byte) ((content.length + 2) >> 8),
      (byte) (content.length + 2)};
    return joined(start, content, ByteBuffer.allocate(jpeg.length - 2).put(jpeg, 2, jpeg.length - 2).array());
  }

  /** A PNG of given chunks, header and pixels. */
  static byte[] png(int width, int height, int depth, int colorType, byte[] rows, byte[]... chunks) {
    var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colorType).array();
    return joined(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, chunk("IHDR", header),
        joined(chunks), chunk("IDAT", deflated(rows)), chunk("IEND", new byte[0]));
  }

  static byte[] chunk(String type, byte[] content) {
    var typed = joined(ascii(type), content);
    var crc = new CRC32();
    crc.update(typed);
    return joined(ByteBuffer.allocate(4).putInt(content.length).array(), typed,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  static byte[] deflated(byte[] content) {
    var bytes = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(bytes)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A GIF of a screen, global colours red, green, blue, white, and frames of one colour index each. */
  static byte[] gif(int width, int height, List<byte[]> frames) {
    var screen = new byte[] {(byte) width, (byte) (width >> 8), (byte) height, (byte) (height >> 8), (byte) 0x91, 0, 0};
    var colors = new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1};
    return joined(ascii("GIF89a"), screen, colors, joined(frames.toArray(byte[][]::new)), new byte[] {0x3b});
  }

  /** An uncompressed GIF frame of at most 60 pixels: a clear code before each pixel keeps codes three bits wide. */
  static byte[] gifFrame(int left, int top, int width, int height, int color, int pixels) {
    var head = new byte[] {0x2c, (byte) left, 0, (byte) top, 0, (byte) width, 0, (byte) height, 0, 0, 2};
    var bits = new BitSet();
    int at = 0;
    for (int i = 0; i <= pixels; i++) {
      bits.set(at + 2); // 4, clear
      int code = i < pixels ? color : 5; // 5, end
      for (int b = 0; b < 3; b++)
        bits.set(at + 3 + b, (code >> b & 1) == 1);
      at += 6;
    }
    var data = Arrays.copyOf(bits.toByteArray(), (at + 7) / 8);
    return joined(head, new byte[] {(byte) data.length}, data, new byte[] {0});
  }

  /** A frame of an animated WebP, of the only chunk of a still one. */
  static byte[] webpFrame(int left, int top, int width, int height, byte[] still) {
    byte[] place = {(byte) (left / 2), 0, 0, (byte) (top / 2), 0, 0, (byte) (width - 1), 0, 0, (byte) (height - 1), 0,
      0,
      100, 0, 0, 0};
    return riffChunk("ANMF", joined(place, Arrays.copyOfRange(still, 12, still.length)));
  }

  /** A chunk of WebP, whose length comes lowest byte first. */
  static byte[] riffChunk(String type, byte[] content) {
    int length = content.length;
    byte[] padding = new byte[length & 1];
    return joined(ascii(type), new byte[] {(byte) length, (byte) (length >> 8), (byte) (length >> 16), 0}, content,
        padding);
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    var bytes = new ByteArrayOutputStream();
    for (var part : parts)
      bytes.writeBytes(part);
    return bytes.toByteArray();
  }

  private static void fill(BufferedImage picture, int left, int top, int right, int bottom, Color color) {
    for (int y = top; y < bottom; y++)
      for (int x = left; x < right; x++)
        picture.setRGB(x, y, color.getRGB());
  }
}
