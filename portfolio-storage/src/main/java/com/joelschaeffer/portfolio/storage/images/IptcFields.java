package com.joelschaeffer.portfolio.storage.images;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads IPTC-IIM, which lies among the image resources that Photoshop invented; what is missing or malformed is the empty
 * text. Own code, since metadata-extractor copies a tag's values anew for each further one: two minutes for a megabyte of keywords.
 *
 * @see <a href="https://www.adobe.com/devnet-apps/photoshop/fileformatashtml/">Photoshop file formats, Image Resources</a>
 */
final class IptcFields {

  private static final int IIM_RESOURCE = 0x0404;
  private static final int DIGEST_RESOURCE = 0x0425;
  private static final int RESOURCE_HEAD = 6;
  private static final int TAG_MARK = 0x1c;
  private static final int ENVELOPE = 1;
  private static final int APPLICATION = 2;
  private static final int CODED_CHARACTER_SET = 90;
  private static final int EXTENDED = 0x8000;
  private static final int MOST_VALUES = 1000;

  private final Map<Integer, List<byte[]>> datasets = new HashMap<>();
  private IptcCharset charset = IptcCharset.UNKNOWN;
  private byte[] iim = new byte[0];
  private byte[] digest = new byte[0];

  private IptcFields() {}

  /** @param photoshop image resources, one after the other */
  static IptcFields parse(byte[] photoshop) {
    var fields = new IptcFields();
    fields.readResources(ByteBuffer.wrap(photoshop));
    fields.readDatasets(ByteBuffer.wrap(fields.iim));
    return fields;
  }

  String text(IptcDataset dataset) {
    var all = list(dataset);
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** All values of a dataset that may be repeated. */
  List<String> list(IptcDataset dataset) {
    return datasets.getOrDefault(dataset.number(), List.of()).stream().map(charset::decode).toList();
  }

  /**
   * Whether a program that knows no XMP has changed these fields after one that knows both: then the digest which the latter
   * left is not theirs (Metadata Working Group, Guidelines 2.0, 3.2). Without a digest, or with one of zeros, nobody knows.
   */
  boolean newerThanXmp() {
    if (digest.length != 16 || Arrays.equals(digest, new byte[16])) return false;
    try {
      return !Arrays.equals(digest, MessageDigest.getInstance("MD5").digest(iim));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no MD5, which each must have", e);
    }
  }

  /** Signature, number, name of even length, size, content of even length. */
  private void readResources(ByteBuffer from) {
    while (from.remaining() > RESOURCE_HEAD) {
      from.getInt();
      int number = from.getShort() & 0xffff;
      int name = from.get() & 0xff;
      if (from.remaining() < (name | 1) + Integer.BYTES) return;
      from.position(from.position() + (name | 1));
      int size = from.getInt();
      if (size < 0 || size > from.remaining()) return;
      byte[] content = new byte[number == IIM_RESOURCE || number == DIGEST_RESOURCE ? size : 0];
      from.get(from.position(), content);
      if (number == IIM_RESOURCE && iim.length == 0) iim = content;
      if (number == DIGEST_RESOURCE && digest.length == 0) digest = content;
      from.position(Math.min(from.limit(), from.position() + size + (size & 1)));
    }
  }

  /** Mark, record, dataset, length in two bytes or the length of the length, value. */
  private void readDatasets(ByteBuffer from) {
    while (from.remaining() > RESOURCE_HEAD - 2 && from.get() == TAG_MARK) {
      int record = from.get();
      int number = from.get() & 0xff;
      int length = from.getShort() & 0xffff;
      if (length == EXTENDED + Integer.BYTES && from.remaining() >= Integer.BYTES) length = from.getInt();
      if (length < 0 || length > from.remaining()) return;
      byte[] value = new byte[length];
      from.get(value);
      if (record == ENVELOPE && number == CODED_CHARACTER_SET) charset = IptcCharset.of(value);
      var values = datasets.computeIfAbsent(record == APPLICATION ? number : -1, key -> new ArrayList<>(1));
      if (record == APPLICATION && values.size() < MOST_VALUES) values.add(value);
    }
  }
}
