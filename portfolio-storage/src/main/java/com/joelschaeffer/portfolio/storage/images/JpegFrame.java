package com.joelschaeffer.portfolio.storage.images;

import java.util.ArrayList;
import java.util.List;

/**
 * The header of a frame: how the picture is coded, its size and its channels.
 *
 * @param progressive spread over scans of some coefficients each, or of some bits of them
 * @param arithmetic  coded arithmetically instead of by Huffman's codes
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, B.2.2</a>
 */
record JpegFrame(boolean progressive, boolean arithmetic, int width, int height, List<Channel> channels) {

  private static final int SIDE = 8;
  private static final int CHANNEL_BYTES = 3;
  private static final int LARGEST_SAMPLING = 4;

  /**
   * A colour channel.
   *
   * @param name         by which scans call it
   * @param across       blocks in a row of the smallest coded unit
   * @param down         rows of blocks in it
   * @param quantisation number of its table
   */
  record Channel(int name, int across, int down, int quantisation) {
    Channel {
      if (across < 1 || across > LARGEST_SAMPLING || down < 1 || down > LARGEST_SAMPLING)
        throw new IllegalArgumentException("sampling " + across + " × " + down);
    }
  }

  /**
   * Reads a header.
   *
   * @param marker  0xc0, 0xc1, 0xc2, 0xc9 or 0xca (T.81, table B.1)
   * @param content what follows the length
   * @throws IllegalArgumentException  when it has neither one channel nor three, or says nonsense
   * @throws IndexOutOfBoundsException when it is cut off
   */
  static JpegFrame of(int marker, byte[] content) {
    int count = content[5];
    if (count != 1 && count != 3) throw new IllegalArgumentException(count + " channels");
    var channels = new ArrayList<Channel>();
    for (int at = 6; at < 6 + CHANNEL_BYTES * count; at += CHANNEL_BYTES) {
      // a channel that is alone comes block by block, whatever its sampling (A.2.2)
      int across = count == 1 ? 1 : (content[at + 1] & 0xff) >> 4;
      int down = count == 1 ? 1 : content[at + 1] & 0xf;
      channels.add(new Channel(content[at] & 0xff, across, down, content[at + 2] & 0xff));
    }
    return new JpegFrame(marker == JpegFile.SOF2 || marker == JpegFile.SOF10, marker >= JpegFile.SOF9,
        u16(content, 3), u16(content, 1), List.copyOf(channels));
  }

  /** Blocks across the smallest coded unit, of the channel that has most. */
  int across() {
    return channels.stream().mapToInt(Channel::across).max().orElse(1);
  }

  /** Blocks down the smallest coded unit, of the channel that has most. */
  int down() {
    return channels.stream().mapToInt(Channel::down).max().orElse(1);
  }

  /** Smallest coded units in a row of them. */
  int unitsAcross() {
    return Math.ceilDiv(width, SIDE * across());
  }

  /** Rows of smallest coded units. */
  int unitsDown() {
    return Math.ceilDiv(height, SIDE * down());
  }

  /** Blocks in a row of a channel, without those that only fill up a unit (A.2.2). */
  int blocksAcross(Channel channel) {
    return Math.ceilDiv(Math.ceilDiv(width * channel.across, across()), SIDE);
  }

  /** Rows of blocks of a channel, without those that only fill up a unit. */
  int blocksDown(Channel channel) {
    return Math.ceilDiv(Math.ceilDiv(height * channel.down, down()), SIDE);
  }

  private static int u16(byte[] bytes, int at) {
    return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
  }
}
