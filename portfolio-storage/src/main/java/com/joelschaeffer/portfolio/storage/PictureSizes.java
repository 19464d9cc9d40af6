package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.NamedSize;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.core.media.RenditionLadder;
import com.joelschaeffer.portfolio.core.media.ShareImage;
import com.joelschaeffer.portfolio.storage.ImageProcessor.ImageHeader;
import com.joelschaeffer.portfolio.storage.RenderPlan.Crop;
import com.joelschaeffer.portfolio.storage.postgres.PostgresLadder.Job;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which sizes a photograph has: at once, and a little later. */
final class PictureSizes {

  private static final Set<ImageFormat> FOR_PAGES = Set.of(ImageFormat.JPEG, ImageFormat.WEBP);
  private static final Set<ImageFormat> WITH_TRANSPARENCY = Set.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.PNG);

  private PictureSizes() {}

  /** What makes a photograph ready. Its widths are empty when it is too long and thin to be shown at all. */
  static RenderPlan atOnce(ImageHeader header, PhotoRights rights) {
    return new RenderPlan(thatExistAsBoth(NamedSize.widthsFor(header.width()), header), formats(header),
        Optional.empty(), rights);
  }

  /** What is missing of the whole ladder. */
  static RenderPlan missing(Job job, ImageHeader header) {
    var widths = new TreeSet<>(thatExistAsBoth(RenditionLadder.widthsFor(header.width()), header));
    widths.removeAll(job.widths());
    return new RenderPlan(List.copyOf(widths), FOR_PAGES, Optional.of(shareCrop(job.focus())), job.rights());
  }

  /** What a share image shows. */
  static Crop shareCrop(FocalPoint focus) {
    return new Crop(ShareImage.WIDTH, ShareImage.HEIGHT, focus);
  }

  /** What is transparent keeps a lossless form, since clients of the catalogue's API expect it in the original's family. */
  private static Set<ImageFormat> formats(ImageHeader header) {
    return header.transparent() && header.format() != ImageFormat.WEBP ? WITH_TRANSPARENCY : FOR_PAGES;
  }

  private static List<Integer> thatExistAsBoth(List<Integer> widths, ImageHeader header) {
    return widths.stream().filter(
        width -> Math.round((double) width * header.height() / header.width()) <= ImageProcessor.LONGEST_WEBP_SIDE)
        .toList();
  }
}
