package com.joelschaeffer.portfolio.storage.images;

import static com.joelschaeffer.portfolio.storage.images.TestPictures.ascii;
import static com.joelschaeffer.portfolio.storage.images.TestPictures.joined;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Metadata blocks as cameras and programs write them. */
final class TestMetadata {

  private static final int ASCII = 2;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  /** An entry of an EXIF directory. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Entry(int tag, int type, int count, byte[] value) {
    static Entry text(int tag, String value) {
      byte[] bytes = joined(value.getBytes(StandardCharsets.UTF_8), new byte[] {0});
      return new Entry(tag, ASCII, bytes.length, bytes);
    }

    static Entry number(int tag, int value) {
      return new Entry(tag, SHORT, 1, new byte[] {(byte) (value >> 8), (byte) value, 0, 0});
    }
  }

  private TestMetadata() {}

  /** A TIFF structure with a main, an EXIF and a GPS directory. */
  static byte[] exif(List<Entry> main, List<Entry> sub, List<Entry> gps) {
    int subAt = 8 + size(main) + 24;
    int gpsAt = subAt + size(sub);
    var all = new ArrayList<>(main);
    all.add(pointer(0x8769, subAt));
    all.add(pointer(0x8825, gpsAt));
    return joined(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8}, directory(all, 8), directory(sub, subAt),
        directory(gps, gpsAt));
  }

  static byte[] orientation(int value) {
    return exif(List.of(Entry.number(0x0112, value)), List.of(), List.of());
  }

  static byte[] withExif(byte[] jpeg, byte[] exif) {
    return TestPictures.withSegment(jpeg, 0xe1, joined(ascii("Exif\0\0"), exif));
  }

  static byte[] withXmp(byte[] jpeg, String properties) {
    return TestPictures.withSegment(jpeg, 0xe1, joined(ascii("http://ns.adobe.com/xap/1.0/\0"), xmp(properties)));
  }

  static byte[] xmp(String properties) {
    return ("""
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
       xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/"
       xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
       xmlns:AnalogExif="http://analogexif.sourceforge.net/ns">""" + properties
        + "</rdf:Description></rdf:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8);
  }

  static String alternatives(String property, String text) {
    return "<%1$s><rdf:Alt><rdf:li xml:lang=\"x-default\">%2$s</rdf:li></rdf:Alt></%1$s>".formatted(property, text);
  }

  static String bag(String property, String... items) {
    return "<%1$s><rdf:Bag><rdf:li>%2$s</rdf:li></rdf:Bag></%1$s>".formatted(property,
        String.join("</rdf:li><rdf:li>", items));
  }

  /** @param datasets each a dataset number of record 2 and its value */
  static byte[] withIptc(byte[] jpeg, Object... datasets) {
    byte[] iptc = new byte[0];
    for (int i = 0; i < datasets.length; i += 2) {
      byte[] value = (byte[]) datasets[i + 1];
      iptc = joined(iptc, new byte[] {0x1c, 2, ((Integer) datasets[i]).byteValue(), (byte) (value.length >> 8),
        (byte) value.length}, value);
    }
    byte[] padding = new byte[iptc.length % 2];
    byte[] resource = joined(ascii("8BIM"), new byte[] {4, 4, 0, 0},
        ByteBuffer.allocate(4).putInt(iptc.length).array(), iptc, padding);
    return TestPictures.withSegment(jpeg, 0xed, joined(ascii("Photoshop 3.0\0"), resource));
  }

  private static Entry pointer(int tag, int to) {
    return new Entry(tag, LONG, 1, ByteBuffer.allocate(4).putInt(to).array());
  }

  private static byte[] directory(List<Entry> entries, int at) {
    var bytes = ByteBuffer.allocate(size(entries)).putShort((short) entries.size());
    int valuesAt = 2 + 12 * entries.size() + 4;
    for (var entry : entries) {
      bytes.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
      if (entry.value().length <= 4) {
        bytes.put(Arrays.copyOf(entry.value(), 4));
      } else {
        bytes.putInt(at + valuesAt).put(valuesAt, entry.value());
        valuesAt += entry.value().length;
      }
    }
    return bytes.array();
  }

  private static int size(List<Entry> entries) {
    return 6 + entries.stream().mapToInt(entry -> 12 + (entry.value().length <= 4 ? 0 : entry.value().length)).sum();
  }
}
