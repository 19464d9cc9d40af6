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
  private static final int RATIONAL = 5;
  private static final int UNDEFINED = 7;

  /** An entry of an EXIF directory. */
  @SuppressWarnings("ArrayRecordComponent") // compared nowhere
  record Entry(int tag, int type, int count, byte[] value) {
    static Entry text(int tag, String value) {
      byte[] bytes = joined(value.getBytes(StandardCharsets.UTF_8), new byte[] {0});
      return new Entry(tag, ASCII, bytes.length, bytes);
    }

    static Entry undefined(int tag, byte[] value) {
      return new Entry(tag, UNDEFINED, value.length, value);
    }

    static Entry rationals(int tag, int... values) {
      var bytes = ByteBuffer.allocate(4 * values.length);
      for (int value : values)
        bytes.putInt(value);
      return new Entry(tag, RATIONAL, values.length / 2, bytes.array());
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

  /** A directory on its own, as maker notes are. */
  static byte[] directoryAt(int at, Entry... entries) {
    return directory(List.of(entries), at);
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
       xmlns:AnalogExif="http://analogexif.sourceforge.net/ns" xmlns:exif="http://ns.adobe.com/exif/1.0/"
       xmlns:aux="http://ns.adobe.com/exif/1.0/aux/" xmlns:exifEX="http://cipa.jp/exif/1.0/"
       xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
       xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">""" + properties
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
    return withResources(jpeg, resource(0x0404, iptc(datasets)));
  }

  /** @param resources as {@link #resource} makes them */
  static byte[] withResources(byte[] jpeg, byte[]... resources) {
    return TestPictures.withSegment(jpeg, 0xed, joined(ascii("Photoshop 3.0\0"), joined(resources)));
  }

  static byte[] resource(int number, byte[] content) {
    return joined(ascii("8BIM"), new byte[] {(byte) (number >> 8), (byte) number, 0, 0},
        ByteBuffer.allocate(4).putInt(content.length).array(), content, new byte[content.length % 2]);
  }

  /** @param datasets each a dataset number of record 2 and its value */
  static byte[] iptc(Object... datasets) {
    byte[] iptc = new byte[0];
    for (int i = 0; i < datasets.length; i += 2)
      iptc = joined(iptc, dataset(2, (Integer) datasets[i], (byte[]) datasets[i + 1]));
    return iptc;
  }

  static byte[] dataset(int record, int number, byte[] value) {
    return joined(new byte[] {0x1c, (byte) record, (byte) number, (byte) (value.length >> 8), (byte) value.length},
        value);
  }

  /** A PNG of one pixel with this packet. */
  static byte[] pngWithXmp(byte[] packet) {
    return TestPictures.png(1, 1, 8, 0, new byte[2],
        TestPictures.chunk("iTXt", joined(ascii("XML:com.adobe.xmp\0\0\0\0\0"), packet)));
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
