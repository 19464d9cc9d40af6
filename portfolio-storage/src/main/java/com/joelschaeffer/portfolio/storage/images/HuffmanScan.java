package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ScanHeader.Part;
import com.joelschaeffer.portfolio.storage.images.ScanHeader.Procedure;
import java.util.Arrays;

/**
 * Reads the blocks of a scan that is coded by Huffman's codes.
 *
 * @see <a href="https://www.w3.org/Graphics/JPEG/itu-t81.pdf">ITU T.81, F.2.2 and G.1.2</a>
 */
final class HuffmanScan implements ScanCoding {

  private final EntropyBits bits;
  private final ScanHeader scan;
  private final HuffmanTable[] first;
  private final HuffmanTable[] others;
  private final int[] predictions;
  /** Blocks yet to come that bring nothing new (EOBRUN). */
  private int endedBlocks;

  /** Refuses a scan whose tables are missing. */
  HuffmanScan(EntropyBits bits, ScanHeader scan, JpegTables tables) throws RefusedPicture {
    this.bits = bits;
    this.scan = scan;
    int parts = scan.parts().size();
    predictions = new int[parts];
    first = new HuffmanTable[parts];
    others = new HuffmanTable[parts];
    for (int i = 0; i < parts; i++) {
      Part part = scan.parts().get(i);
      switch (scan.procedure()) {
        case SEQUENTIAL -> {
          first[i] = tables.first(part);
          others[i] = tables.others(part);
        }
        case FIRST -> first[i] = tables.first(part);
        case OTHERS, OTHERS_REFINEMENT -> others[i] = tables.others(part);
        case FIRST_REFINEMENT -> {
          // bare bits
        }
      }
    }
  }

  @Override
  public void block(int part, Coefficients block) throws RefusedPicture {
    switch (scan.procedure()) {
      case SEQUENTIAL -> {
        first(part, block);
        others(others[part], block);
      }
      case FIRST -> first(part, block);
      case FIRST_REFINEMENT -> block.setFirst(block.first() | bits.take(1) << scan.low());
      case OTHERS -> others(others[part], block);
      case OTHERS_REFINEMENT -> refine(others[part], block);
    }
  }

  @Override
  public void restart() {
    Arrays.fill(predictions, 0);
    endedBlocks = 0;
  }

  @Override
  public boolean exhausted() {
    return bits.exhausted();
  }

  private void first(int part, Coefficients block) throws RefusedPicture {
    predictions[part] += bits.number(bits.entry(first[part]));
    block.setFirst(predictions[part] << scan.low());
  }

  private void others(HuffmanTable table, Coefficients block) throws RefusedPicture {
    if (endedBlocks > 0) {
      endedBlocks--;
      return;
    }
    int index = Math.max(0, scan.from() - 1);
    while (index < scan.to()) {
      int entry = bits.entry(table);
      int advance = HuffmanTable.advance(entry);
      if (advance == HuffmanTable.END) {
        endedBlocks = run(entry) - 1;
        return;
      }
      index += advance;
      if (index > scan.to()) throw bits.damaged();
      int value = bits.number(entry);
      if (value != 0) block.set(index, value << scan.low());
    }
  }

  /** Blocks that an end of block stands for: in a progression maybe many (T.81, table G.1). */
  private int run(int entry) {
    int size = HuffmanTable.number(entry);
    return size == 0 || scan.procedure() == Procedure.SEQUENTIAL ? 1 : (1 << size) + bits.take(size);
  }

  /** Passes over coefficients that were not zero before are each followed by a bit for every one of them (figure G.7). */
  private void refine(HuffmanTable table, Coefficients block) throws RefusedPicture {
    long history = block.history() & scan.band();
    long zeros = ~history & scan.band();
    long passed = 0;
    int index = scan.from() - 1;
    while (endedBlocks == 0 && index < scan.to()) {
      int entry = bits.entry(table);
      int advance = HuffmanTable.advance(entry);
      if (advance == HuffmanTable.END) {
        endedBlocks = run(entry);
        break;
      }
      int value = bits.number(entry);
      for (int skipped = 1; skipped < advance; skipped++)
        zeros &= zeros - 1;
      if (zeros == 0 || value > 1 || value < -1) throw bits.damaged();
      index = Long.numberOfTrailingZeros(zeros);
      zeros &= zeros - 1;
      long upTo = ZigZag.band(0, index);
      correct(block, history & upTo & ~passed);
      passed = upTo;
      if (value != 0) block.set(index, value << scan.low());
    }
    if (endedBlocks > 0) {
      correct(block, history & ~passed);
      endedBlocks--;
    }
  }

  private void correct(Coefficients block, long indexes) {
    long low = indexes & 0xffffffffL;
    long high = indexes & ~low;
    if (low != 0) block.correct(low, bits.take(Long.bitCount(low)), 1 << scan.low());
    if (high != 0) block.correct(high, bits.take(Long.bitCount(high)), 1 << scan.low());
  }
}
