package com.joelschaeffer.portfolio.app.site;

/**
 * A photograph's place on a page, with everything the browser needs to keep it free and to choose the right file.
 *
 * @param webp    {@code srcset} of the WebP files
 * @param jpeg    {@code srcset} of the JPEG files
 * @param larger  widths of further files, for whoever wants to see it larger than it is shown here, e.g. {@code 1920 2560}
 * @param source  the JPEG for browsers that choose nothing
 * @param width   pixels of the original
 * @param height  pixels of the original
 * @param sizes   how wide it is shown
 * @param style   custom properties: its ratio, its dominant colour, its preview
 * @param loading when it is fetched
 */
public record PictureView(String alt, String webp, String jpeg, String larger, String source, int width, int height,
    String sizes,
    String style, Loading loading) {

  /** When a picture is fetched. */
  public enum Loading {
    /** At once and before others: the first on its page. */
    FIRST,
    /** At once: likely to be seen without scrolling. */
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
