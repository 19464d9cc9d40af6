package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.web.SiteAddress;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.media.PictureId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names single files of photographs to machines, which choose none by themselves. Thread-safe. */
@Component
public final class PictureFiles {

  private final SiteAddress address;

  /** @param address where the site, and its pictures, are reached */
  public PictureFiles(SiteAddress address) {
    this.address = address;
  }

  /**
   * One file.
   *
   * @param url    its whole address where that is known, else its path
   * @param width  pixels
   * @param height pixels
   */
  public record PictureFile(String url, int width, int height) {}

  private record Jpeg(PictureId id, int width, int height) {

    static Jpeg of(Picture picture, int width) {
      return new Jpeg(picture.id(), width, picture.heightAt(width));
    }

    String path() {
      return "/media/" + id.hex() + "/" + width + "." + ImageFormat.JPEG.extension();
    }
  }

  /** The largest JPEG there is. */
  public PictureFile largest(Picture picture) {
    return file(Jpeg.of(picture, picture.widths().getLast()));
  }

  /** The smallest JPEG that has at least so many pixels across, else the largest. */
  public PictureFile atLeast(Picture picture, int width) {
    var widths = picture.widths();
    return file(Jpeg.of(picture,
        widths.stream().filter(listed -> listed >= width).findFirst().orElseGet(widths::getLast)));
  }

  /** The crop for shared links, or the largest file until there is one; none where its whole address is not known. */
  Optional<SharedPicture> shared(Picture picture) {
    var jpeg = picture.shareImage().map(crop -> new Jpeg(crop.id(), crop.width(), crop.height()))
        .orElseGet(() -> Jpeg.of(picture, picture.widths().getLast()));
    return address.absoluteMedia(jpeg.path())
        .map(url -> new SharedPicture(url, picture.alt(), jpeg.width, jpeg.height));
  }

  private PictureFile file(Jpeg jpeg) {
    return new PictureFile(address.mediaLink(jpeg.path()), jpeg.width, jpeg.height);
  }
}
