package com.joelschaeffer.portfolio.app.demo;

import java.util.List;
import java.util.Objects;

/**
 * One of the demonstration works: everything a catalogue says about it. The picture itself comes from {@link
 * DemoPicture}.
 *
 * @param series   what it belongs to
 * @param number   1 to {@value #PER_SERIES}, its place in the series
 * @param words    title, caption, alternative text and keywords
 * @param format   shape and size
 * @param capture  where, when and with what
 * @param featured whether it is shown on the first page
 */
public record DemoWork(DemoSeries series, int number, Words words, PictureFormat format, Capture capture,
    boolean featured) {

  /** Works in every series. */
  public static final int PER_SERIES = 3;

  public DemoWork {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(words, "words");
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(capture, "capture");
    if (number < 1 || number > PER_SERIES) throw new IllegalArgumentException("number not 1 to 3: " + number);
  }

  /**
   * What is written about a work.
   *
   * @param title           unique among the works
   * @param caption         a sentence or two below the picture
   * @param alternativeText what one sees, for those who do not
   * @param keywords        three to six
   */
  public record Words(String title, String caption, String alternativeText, List<String> keywords) {

    public Words {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(caption, "caption");
      Objects.requireNonNull(alternativeText, "alternativeText");
      keywords = List.copyOf(keywords);
    }
  }

  /** The work's title. */
  public String title() {
    return words.title();
  }

  /** Year of the exposure. */
  public int year() {
    return capture.taken().getYear();
  }

  /** Whether it is printed in greys. */
  public boolean blackAndWhite() {
    return scene().development().blackAndWhite();
  }

  Scene scene() {
    return series.scene(number);
  }
}
