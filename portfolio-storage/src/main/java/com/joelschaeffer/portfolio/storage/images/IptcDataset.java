package com.joelschaeffer.portfolio.storage.images;

import java.nio.charset.StandardCharsets;

/**
 * The datasets of record 2 that are read.
 *
 * @see <a href="https://www.iptc.org/std/IIM/4.2/specification/IIMV4.2.pdf">IPTC-IIM 4.2, chapter 6</a>
 */
enum IptcDataset {
  OBJECT_NAME(5, 64), KEYWORDS(25, 64), DATE_CREATED(55, 8), TIME_CREATED(60, 11), BY_LINE(80, 32), CITY(90, 32), //
  SUB_LOCATION(92, 32), PROVINCE_STATE(95, 32), COUNTRY(101, 64), CREDIT(110, 32), COPYRIGHT_NOTICE(116, 128), //
  CAPTION(120, 2000);

  private static final int LONGEST_CHARACTER = 4;

  private final int number;
  private final int longest;

  IptcDataset(int number, int longest) {
    this.number = number;
    this.longest = longest;
  }

  int number() {
    return number;
  }

  /** Whether {@code cut} is {@code whole} as far as the dataset has room, in bytes and up to a whole character. */
  boolean cuts(String whole, String cut) {
    return whole.length() > cut.length() && whole.startsWith(cut)
        && cut.getBytes(StandardCharsets.UTF_8).length > longest - LONGEST_CHARACTER;
  }
}
