package com.joelschaeffer.portfolio.app.site;

/**
 * A photograph's place on a page, with everything the browser needs to keep it free and to choose the right file.
 *
 * @param files   {@code srcset} of the WebP files; made of nothing but addresses of ours and numbers, so it is written as it is
 * @param larger  widths of further files, for whoever wants to see it larger than it is shown here, e.g. {@code 1920 2560}
 * @param source  one JPEG of middle size, for browsers that know no WebP
 * @param width   pixels of the original
 * @param height  pixels of the original
 * @param sizes   how wide it is shown
 * @param style   custom properties: its ratio, its dominant colour, its preview; numbers and Base64, written as they are
 * @param loading when it is fetched
 */
public record PictureView(String alt, String files, String larger, String source, int width, int height,
    String sizes, String style, Loading loading) {

  /** When a picture is fetched. */
  public enum Loading {
    /** At once and before others: the first on its page. */
    FIRST,
    /** At once, but after the first, which a slow line shall bring soon: likely to be seen without scrolling. */
    EAGER,
    /** When it comes near. */
    LAZY
  }

  /** Whether it waits until it comes near. */
  public boolean lazy() {
    return loading == Loading.LAZY;
  }

  /** Whether it goes before others. */
  public boolean first() {
    return loading == Loading.FIRST;
  }
}
