package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.site.PictureView.Loading;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.util.List;
import java.util.StringJoiner;

/** Makes the links to a photograph's files and says how wide each is shown. Thread-safe. */
public final class PictureViews {

  /** From this ratio on a picture has a row of its own. */
  static final double PANORAMA = 2.6;

  /** Width of the JPEG. */
  private static final int FALLBACK_WIDTH = 800;

  /** The smallest upper bound for a picture in a row: a telephone of 430 points with three pixels each. */
  private static final int TELEPHONE_PIXELS = 1280;

  /** Pixels that a picture of ratio 1 may take in a row: 20rem, grown by a quarter, on a screen of double density. */
  private static final int ROW_PIXELS = 800;

  private final String baseUrl;

  /** @param baseUrl what stands before {@code /media}: empty, or another origin without a slash at its end */
  public PictureViews(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** In a row of pictures of equal height; the heights are those of the style sheet's {@code --row-height}. */
  PictureView inRow(Picture picture, Loading loading) {
    var ratio = picture.ratio();
    if (ratio > PANORAMA) return view(picture, picture.widths(), "92vw", loading);
    var sizes = "(min-width:1200px) " + Math.round(ratio * 20 * 1.2) + "rem, (min-width:640px) "
        + Math.round(ratio * 16 * 1.25) + "rem, 92vw";
    return view(picture, upTo(picture, Math.max(TELEPHONE_PIXELS, (int) Math.ceil(ratio * ROW_PIXELS))), sizes,
        loading);
  }

  /** As large as the page allows, at most so many hundredths of the window's height. */
  PictureView alone(Picture picture, int windowHeight, Loading loading) {
    return view(picture, picture.widths(), "min(92vw, %svh)".formatted(number(picture.ratio() * windowHeight)),
        loading);
  }

  /** The same, but with a column of text beside it where the window is wide. */
  PictureView besideText(Picture picture, int windowHeight, Loading loading) {
    var height = number(picture.ratio() * windowHeight);
    var sizes = "(min-width:1024px) min(92vw - 26rem, %svh), min(92vw, %svh)".formatted(height, height);
    return view(picture, picture.widths(), sizes, loading);
  }

  /** The largest file, as JPEG. */
  String largest(Picture picture) {
    return link(picture, picture.widths().getLast(), ImageFormat.JPEG);
  }

  /** One file of at least this width, where the picture has it. */
  String atLeast(Picture picture, int width) {
    return link(picture, upTo(picture, width).getLast(), ImageFormat.WEBP);
  }

  /** The custom properties that keep a picture's place and colour it. */
  static String style(Picture picture) {
    var style = "--ratio:" + ratio(picture) + ";--tone:" + picture.dominantColor();
    return picture.preview().isEmpty()
        ? style
        : style + ";--preview:url(data:image/webp;base64," + picture.preview() + ")";
  }

  private PictureView view(Picture picture, List<Integer> widths, String sizes, Loading loading) {
    return new PictureView(picture.alt(), files(picture, widths), larger(picture, widths),
        link(picture, fallback(widths), ImageFormat.JPEG), picture.width(), picture.height(),
        loading == Loading.LAZY ? "auto, " + sizes : sizes, style(picture), loading);
  }

  private String files(Picture picture, List<Integer> widths) {
    var folder = baseUrl + "/media/" + picture.id().hex() + "/";
    var files = new StringBuilder(widths.size() * (folder.length() + 17));
    for (var width : widths) {
      if (!files.isEmpty()) files.append(", ");
      files.append(folder).append(width.intValue()).append('.').append(ImageFormat.WEBP.extension()).append(' ')
          .append(width.intValue()).append('w');
    }
    return files.toString();
  }

  private String link(Picture picture, int width, ImageFormat format) {
    return baseUrl + "/media/" + picture.id().hex() + "/" + width + "." + format.extension();
  }

  /** The widths that are of use below a bound: all smaller ones and the first that reaches it. */
  private static List<Integer> upTo(Picture picture, int bound) {
    var widths = picture.widths();
    return widths.subList(0, Math.min(indexOf(widths, bound) + 1, widths.size()));
  }

  /** Where the first width that reaches a bound stands; behind the last where none does. */
  private static int indexOf(List<Integer> widths, int bound) {
    int index = 0;
    while (index < widths.size() && widths.get(index) < bound)
      index++;
    return index;
  }

  private static String larger(Picture picture, List<Integer> widths) {
    if (widths.size() == picture.widths().size()) return "";
    var larger = new StringJoiner(" ");
    for (var width : picture.widths().subList(widths.size(), picture.widths().size()))
      larger.add(width.toString());
    return larger.toString();
  }

  private static int fallback(List<Integer> widths) {
    return widths.get(Math.min(indexOf(widths, FALLBACK_WIDTH), widths.size() - 1));
  }

  private static String ratio(Picture picture) {
    return String.valueOf(Math.round(picture.ratio() * 10_000) / 10_000.0);
  }

  private static String number(double value) {
    return String.valueOf(Math.round(value));
  }
}
