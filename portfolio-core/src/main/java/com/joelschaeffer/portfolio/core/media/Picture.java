package com.joelschaeffer.portfolio.core.media;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page needs to show a photograph without asking again and without anything moving when it arrives.
 *
 * @param alt           alternative text; may be empty
 * @param width         pixels of the upright original
 * @param height        pixels of the upright original
 * @param dominantColor {@code #rrggbb}
 * @param preview       a tiny WebP as base64, to be shown until the picture is there
 * @param widths        pixels, ascending: the widths that exist as JPEG and as WebP; more are added to a new picture's within a
 *                      minute or so
 * @param shareImage    the crop for shared addresses; empty until it is made
 */
public record Picture(PictureId id, String alt, int width, int height, String dominantColor, String preview,
    List<Integer> widths, Optional<ShareImage> shareImage) {

  public Picture {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(alt, "alt");
    if (width < 1 || height < 1) throw new IllegalArgumentException("picture of " + width + " x " + height);
    Objects.requireNonNull(dominantColor, "dominantColor");
    Objects.requireNonNull(preview, "preview");
    widths = List.copyOf(widths);
    if (widths.isEmpty()) throw new IllegalArgumentException("a picture without any width");
    Objects.requireNonNull(shareImage, "shareImage");
  }

  /** Width over height. */
  public double ratio() {
    return (double) width / height;
  }

  /** The height that belongs to one of {@link #widths}, in pixels, as it was rounded when the file was made. */
  public int heightAt(int renditionWidth) {
    return (int) Math.max(1, Math.round((double) renditionWidth * height / width));
  }
}
