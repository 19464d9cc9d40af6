package com.joelschaeffer.portfolio.core.catalog;

/** What an artwork is printed on. */
public enum PrintType {
  FINE_ART("fine-art", "Fine art paper"), CANVAS("canvas", "Canvas"), METAL("metal", "Metal");

  private final String code;
  private final String label;

  PrintType(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /** The word in the database and in JSON, e.g. {@code fine-art}. */
  public String code() {
    return code;
  }

  /** The word for people. */
  public String label() {
    return label;
  }

  /** The type of that word. */
  public static PrintType ofCode(String code) {
    for (var type : values())
      if (type.code.equals(code)) return type;
    throw new IllegalArgumentException("not a print type: " + code);
  }
}
