package com.joelschaeffer.portfolio.app.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an import did, counted as it goes on. One thread writes it. */
public final class ImportReport {

  private final List<String> refused = new ArrayList<>();
  private int imported;
  private int known;
  private boolean complete;

  /** New artworks. */
  public int imported() {
    return imported;
  }

  /** Photographs that were in the catalogue before. */
  public int known() {
    return known;
  }

  /** One line for each file that was not taken: its path and why. */
  public List<String> refused() {
    return Collections.unmodifiableList(refused);
  }

  /** Whether every file was looked at; not so when the site was stopped in between. */
  public boolean complete() {
    return complete;
  }

  int done() {
    return imported + known + refused.size();
  }

  void countImported() {
    imported++;
  }

  void countKnown() {
    known++;
  }

  void refuse(String file, String reason) {
    refused.add(file + ": " + reason);
  }

  void finish() {
    complete = true;
  }
}
