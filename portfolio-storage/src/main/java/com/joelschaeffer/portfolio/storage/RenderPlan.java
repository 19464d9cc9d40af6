package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What shall be made of a photograph.
 *
 * @param widths  pixels, ascending, each at most the upright width of the picture; may be empty
 * @param formats in which each width is made: JPEG (on white where the picture is transparent), WebP and PNG (keeping transparency)
 * @param crop    a further picture, cut out, as JPEG
 * @param rights  is written into every file
 */
public record RenderPlan(List<Integer> widths, Set<ImageFormat> formats, Optional<Crop> crop, PhotoRights rights) {

  public RenderPlan {
    widths = List.copyOf(widths);
    if (!widths.stream().sorted().distinct().toList().equals(widths))
      throw new IllegalArgumentException("widths are not ascending: " + widths);
    formats = Set.copyOf(formats);
    if (formats.contains(ImageFormat.GIF)) throw new IllegalArgumentException("GIF is read only");
    Objects.requireNonNull(crop, "crop");
    Objects.requireNonNull(rights, "rights");
  }

  /** These widths as JPEG and WebP, and nothing else. */
  public static RenderPlan of(List<Integer> widths) {
    return new RenderPlan(widths, Set.of(ImageFormat.JPEG, ImageFormat.WEBP), Optional.empty(), PhotoRights.NONE);
  }

  /**
   * The largest part of a picture that has the ratio of {@code width} to {@code height} and lies around the focal point as far as
   * the edges let it, scaled to that size; where the part has fewer pixels, as large as the part.
   *
   * @param width  pixels at most
   * @param height pixels at most
   */
  public record Crop(int width, int height, FocalPoint focus) {
    public Crop {
      if (width < 1 || height < 1) throw new IllegalArgumentException("crop of " + width + " x " + height);
      Objects.requireNonNull(focus, "focus");
    }
  }
}
