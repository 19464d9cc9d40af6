package com.joelschaeffer.portfolio.core;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Makes small photographs. */
final class JpegExamples {

  private static final int START_OF_IMAGE = 2;
  /** Marks the JPEG segment that holds XMP (XMP specification part 3, 1.1.3). */
  private static final String XMP_SIGNATURE = "http://ns.adobe.com/xap/1.0/\0";

  private JpegExamples() {}

  static byte[] photograph(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = image.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, new Color(0x9fb4c7), 0, height, new Color(0x6b5b45)));
    graphics.fillRect(0, 0, width, height);
    graphics.setPaint(new Color(0xe8d9b5));
    graphics.fillOval(width / 2, height / 4, Math.max(1, width / 8), Math.max(1, width / 8));
    graphics.dispose();
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, "jpg", out)) throw new IllegalStateException("this Java writes no JPEG");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return out.toByteArray();
  }

  static byte[] withXmp(byte[] jpeg, Optional<String> caption, Optional<String> altText) {
    var packet = (XMP_SIGNATURE + xmp(caption, altText)).getBytes(StandardCharsets.UTF_8);
    var length = packet.length + 2;
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, START_OF_IMAGE);
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
    out.writeBytes(packet);
    out.write(jpeg, START_OF_IMAGE, jpeg.length - START_OF_IMAGE);
    return out.toByteArray();
  }

  private static String xmp(Optional<String> caption, Optional<String> altText) {
    return """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">\
      %s%s</rdf:Description></rdf:RDF></x:xmpmeta>""".formatted(property("dc:description", caption),
        property("Iptc4xmpCore:AltTextAccessibility", altText));
  }

  private static String property(String name, Optional<String> text) {
    return text
        .map(words -> "<%1$s><rdf:Alt><rdf:li xml:lang=\"x-default\">%2$s</rdf:li></rdf:Alt></%1$s>".formatted(name,
            words))
        .orElse("");
  }
}
