package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.images.ParsedPicture.Samples;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Brings samples from the picture's ICC profile to sRGB. Works on bare samples, since ImageIO's colour models convert gray
 * wrongly. A profile that is broken, or meant for another number of channels, counts as sRGB.
 */
final class ColorProfile {

  /** Larger than any profile of a gray or RGB picture seen; a CMYK press profile has about 2 MB. */
  static final int MAX_BYTES = 4 << 20;

  private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
  private static final int STRIP_PIXELS = 1 << 16;
  private static final int[] PROBES = {0, 32, 64, 96, 128, 160, 192, 224, 255};

  private final ColorConvertOp conversion;
  private final int channels;

  private ColorProfile(ICC_Profile profile) {
    this.conversion = new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null);
    this.channels = profile.getNumComponents();
  }

  /** Gives RGB, or RGBA where the picture has alpha; the given array itself, changed, when it is either already. */
  static byte[] toSrgb(byte[] samples, Samples kind, byte[] profile) {
    return conversionFor(profile, kind.colors()).map(found -> found.convert(samples, kind))
        .orElseGet(() -> kind.colors() == 3 ? samples : spread(samples, kind));
  }

  private static Optional<ColorProfile> conversionFor(byte[] bytes, int channels) {
    if (bytes.length == 0) return Optional.empty();
    try {
      var icc = ICC_Profile.getInstance(bytes);
      if (icc.getNumComponents() != channels) return Optional.empty();
      var profile = new ColorProfile(icc);
      return profile.changesColors() ? Optional.of(profile) : Optional.empty();
    } catch (RuntimeException e) { // whatever the colour engine makes of a broken profile
      return Optional.empty();
    }
  }

  /** Most profiles say sRGB in other words; converting would cost time and rounding. */
  private boolean changesColors() {
    if (channels != 3) return true;
    int count = PROBES.length;
    var probe = new byte[count * count * count * 3];
    for (int i = 0; i < probe.length / 3; i++) {
      probe[3 * i] = (byte) PROBES[i / (count * count)];
      probe[3 * i + 1] = (byte) PROBES[i / count % count];
      probe[3 * i + 2] = (byte) PROBES[i % count];
    }
    var converted = new byte[probe.length];
    conversion.filter(raster(probe, 3), raster(converted, 3));
    for (int i = 0; i < probe.length; i++)
      if (Math.abs((probe[i] & 0xff) - (converted[i] & 0xff)) > 1) return true;
    return false;
  }

  private byte[] convert(byte[] samples, Samples kind) {
    int pixels = samples.length / kind.channels();
    int outChannels = kind.hasAlpha() ? 4 : 3;
    // strip by strip into the same array where it is large enough
    var out = kind.colors() == 3 ? samples : new byte[Math.multiplyExact(pixels, outChannels)];
    for (int from = 0; from < pixels; from += STRIP_PIXELS) {
      int count = Math.min(STRIP_PIXELS, pixels - from);
      var strip = new byte[count * channels];
      var converted = new byte[count * 3];
      copy(samples, from * kind.channels(), kind.channels(), strip, 0, channels, count);
      conversion.filter(raster(strip, channels), raster(converted, 3));
      copy(converted, 0, 3, out, from * outChannels, outChannels, count);
    }
    if (kind == Samples.GRAY_ALPHA) for (int i = 0; i < pixels; i++)
      out[4 * i + 3] = samples[i * kind.channels() + channels];
    return out;
  }

  private static void copy(byte[] source, int sourceAt, int sourceStep, byte[] target, int targetAt, int targetStep,
      int count) {
    int width = Math.min(sourceStep, targetStep);
    for (int i = 0, from = sourceAt, to = targetAt; i < count; i++, from += sourceStep, to += targetStep)
      for (int c = 0; c < width; c++)
        target[to + c] = source[from + c];
  }

  private static byte[] spread(byte[] samples, Samples kind) {
    int step = kind.channels();
    int outStep = kind.hasAlpha() ? 4 : 3;
    int pixels = samples.length / step;
    var out = new byte[Math.multiplyExact(pixels, outStep)];
    for (int i = 0; i < pixels; i++) {
      byte gray = samples[i * step];
      out[i * outStep] = gray;
      out[i * outStep + 1] = gray;
      out[i * outStep + 2] = gray;
      if (kind.hasAlpha()) out[i * outStep + 3] = samples[i * step + 1];
    }
    return out;
  }

  private static WritableRaster raster(byte[] samples, int channels) {
    var offsets = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
    int pixels = samples.length / channels;
    return Raster.createInterleavedRaster(new DataBufferByte(samples, samples.length), pixels, 1, samples.length,
        channels,
        offsets, null);
  }
}
