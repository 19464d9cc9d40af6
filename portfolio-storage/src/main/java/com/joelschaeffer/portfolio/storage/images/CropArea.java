package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.RenderPlan.Crop;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** The part of an upright picture that a crop keeps, in pixels. */
record CropArea(int x, int y, int width, int height) {

  /** The largest part of the crop's ratio, around its focal point as far as the edges let it. */
  static CropArea of(Crop crop, int pictureWidth, int pictureHeight) {
    double scale = Math.min((double) pictureWidth / crop.width(), (double) pictureHeight / crop.height());
    int width = within(1, Math.round(crop.width() * scale), pictureWidth);
    int height = within(1, Math.round(crop.height() * scale), pictureHeight);
    int x = within(0, Math.round(crop.focus().x() / 100 * pictureWidth - width / 2.0), pictureWidth - width);
    int y = within(0, Math.round(crop.focus().y() / 100 * pictureHeight - height / 2.0), pictureHeight - height);
    return new CropArea(x, y, width, height);
  }

  /** The same part of the picture when it is {@code toWidth} by {@code toHeight} pixels instead of {@code fromWidth} wide. */
  CropArea scaledTo(int toWidth, int toHeight, int fromWidth) {
    double scale = (double) toWidth / fromWidth;
    int scaledWidth = within(1, Math.round(width * scale), toWidth);
    int scaledHeight = within(1, Math.round(height * scale), toHeight);
    return new CropArea(within(0, Math.round(x * scale), toWidth - scaledWidth),
        within(0, Math.round(y * scale), toHeight - scaledHeight), scaledWidth, scaledHeight);
  }

  /** Cuts this part out, scaled down to the crop's size where it has more pixels. */
  BufferedImage cut(BufferedImage picture, Crop crop) throws IOException {
    var part = new BufferedImage(width, height, picture.getType());
    part.setData(picture.getRaster().createChild(x, y, width, height, 0, 0, null));
    if (width <= crop.width()) return part;
    return PreparedPicture.scaled(part, crop.width(), crop.height());
  }

  private static int within(int least, long value, int most) {
    return (int) Math.max(least, Math.min(most, value));
  }
}
