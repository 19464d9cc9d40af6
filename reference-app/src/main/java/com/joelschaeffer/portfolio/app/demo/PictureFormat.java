package com.joelschaeffer.portfolio.app.demo;

/** Shape of a demonstration picture, by its sides in pixels. */
public enum PictureFormat {

  /** Three to two, as small cameras have it. */
  LANDSCAPE(2400, 1600),
  /** Four to five, upright, as large sheet film has it. */
  PORTRAIT(1920, 2400),
  /** One to one. */
  SQUARE(2000, 2000),
  /** Two to one. */
  PANORAMA(2400, 1200);

  private final int width;
  private final int height;

  PictureFormat(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Width in pixels. */
  public int width() {
    return width;
  }

  /** Height in pixels. */
  public int height() {
    return height;
  }
}
