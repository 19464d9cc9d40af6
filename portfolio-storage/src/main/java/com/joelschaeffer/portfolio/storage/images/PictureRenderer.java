package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.RenderPlan;
import com.joelschaeffer.portfolio.storage.RenderedPicture;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.PixelReader;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes all sizes of one picture: decoded once, scaled while it is decoded, its colours converted and turned at the size
 * of the largest, each further size from a larger one, all encoded side by side.
 */
final class PictureRenderer {

  private static final Logger LOG = LoggerFactory.getLogger(PictureRenderer.class);

  /** A size is made from one at least so many times as wide: what scaling twice takes from the details is then invisible. */
  private static final double SAFE_RATIO = 1.9;
  /** What the preview is made from when no size is wanted at all. */
  private static final int PREVIEW_SOURCE = 320;
  /** What an encoder takes for each pixel: a copy, and what it writes. */
  private static final int ENCODING_BYTES = 4;
  private static final int ENCODERS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ParsedPicture source;
  private final int width;
  private final int height;
  private final RenderPlan plan;
  private final List<Integer> widths;
  private final PixelReader pixels;

  /** @param mostBytes where there is a choice how to decode, it is made so that no more memory is needed than this */
  PictureRenderer(ParsedPicture source, RenderPlan plan, long mostBytes) throws IOException, RefusedPicture {
    this.source = source;
    this.width = source.header().width();
    this.height = source.header().height();
    this.plan = plan;
    this.widths = plan.widths();
    pixels = source.pixels().reduced(storedWidth(), storedHeight(), mostBytes - scalingBytes());
  }

  /** Estimate of all memory that {@link #render} takes: first for decoding, then for all sizes at once. */
  long bytes() {
    int channels = source.samples().hasAlpha() ? 4 : 3;
    long decoding = pixels.equals(source.pixels()) ? source.decodingBytes() : pixels.bytes();
    long sizes = 0;
    for (int i = 0; i < widths.size(); i++) {
      int each = widths.get(widths.size() - 1 - i);
      sizes += (channels + (i < ENCODERS ? ENCODING_BYTES : 0)) * (long) each * heightOf(each);
    }
    return Math.max(decoding + scalingBytes(), sizes);
  }

  private long scalingBytes() {
    long pixelCount = (long) largest() * heightOf(largest());
    return Reduction.bytes(source.samples(), source.width(), pixelCount)
        + (source.samples().hasAlpha() ? 4 : 3) * pixelCount;
  }

  RenderedPicture render(Accelerator accelerator) throws IOException, RefusedPicture, InterruptedException {
    var made = new TreeMap<Integer, BufferedImage>();
    made.put(largest(), largestPicture(accelerator));
    var encodings = new ArrayList<Future<Encoded>>();
    ExecutorService encoders = Executors.newFixedThreadPool(ENCODERS);
    try {
      for (int wanted : widths.reversed())
        encode(sized(wanted, made), accelerator, encoders, encodings);
      var crop = plan.crop().isEmpty()
          ? Optional.<Future<Encoded>>empty()
          : Optional.of(cropped(plan.crop().get(), accelerator, made, encoders));
      var smallest = made.firstEntry().getValue();
      var preview = TinyPreview.of(smallest);
      var color = TinyPreview.color(smallest);
      return new RenderedPicture(results(encodings).reversed(), preview, color,
          crop.isEmpty() ? Optional.empty() : Optional.of(result(crop.get())));
    } finally {
      encoders.shutdownNow();
    }
  }

  private BufferedImage largestPicture(Accelerator accelerator)
      throws IOException, RefusedPicture, InterruptedException {
    var accelerated = accelerator.reduced(source, storedWidth(), storedHeight());
    var samples = accelerated.isPresent() ? accelerated.get() : reduced();
    var colors = ColorProfile.toSrgb(samples, source.samples(), source.embedded().profile().load());
    return PreparedPicture.upright(colors, storedWidth(), storedHeight(), source.orientation());
  }

  /** Of the largest size, before it is turned upright. */
  private int storedWidth() {
    return source.turned() ? heightOf(largest()) : largest();
  }

  private int storedHeight() {
    return source.turned() ? largest() : heightOf(largest());
  }

  private byte[] reduced() throws RefusedPicture {
    var reduction = new Reduction(source.samples(),
        new LanczosWeights((double) source.width() / pixels.shrink(), storedWidth()),
        new LanczosWeights((double) source.height() / pixels.shrink(), storedHeight()));
    decode(pixels, reduction);
    return reduction.result();
  }

  private static void decode(PixelReader pixels, RowSink sink) throws RefusedPicture {
    try {
      pixels.read(sink);
    } catch (UncheckedIOException e) { // the disk, not the picture
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) { // whatever a decoder throws at damaged pixels
      LOG.debug("a picture is refused as damaged", e);
      throw RefusedPicture.corrupt("its pixels cannot be read");
    }
  }

  private BufferedImage sized(int wanted, NavigableMap<Integer, BufferedImage> made) throws IOException {
    var from = made.ceilingEntry((int) Math.ceil(wanted * SAFE_RATIO));
    var picture = PreparedPicture.scaled((from == null ? made.lastEntry() : from).getValue(), wanted, heightOf(wanted));
    made.put(wanted, picture);
    return picture;
  }

  /** Of the smallest size that has enough pixels. */
  private Future<Encoded> cropped(RenderPlan.Crop crop, Accelerator accelerator,
      NavigableMap<Integer, BufferedImage> made,
      ExecutorService encoders) throws IOException {
    var part = CropArea.of(crop, width, height);
    var enough = made.ceilingEntry((int) Math.ceil((double) width * crop.width() / part.width()));
    var from = (enough == null ? made.lastEntry() : enough).getValue();
    var picture = part.scaledTo(from.getWidth(), from.getHeight(), width).cut(from, crop);
    return encoders.submit(() -> jpeg(picture, accelerator));
  }

  private void encode(BufferedImage picture, Accelerator accelerator, ExecutorService encoders,
      List<Future<Encoded>> encodings) {
    var formats = plan.formats();
    if (formats.contains(ImageFormat.PNG)) encodings.add(encoders.submit(() -> PictureEncoder.png(picture)));
    if (formats.contains(ImageFormat.WEBP)
        && Math.max(picture.getWidth(), picture.getHeight()) <= ImageProcessor.LONGEST_WEBP_SIDE)
      encodings.add(encoders.submit(() -> PictureEncoder.webp(picture)));
    if (formats.contains(ImageFormat.JPEG)) encodings.add(encoders.submit(() -> jpeg(picture, accelerator)));
  }

  private static Encoded jpeg(BufferedImage picture, Accelerator accelerator) throws IOException {
    var flat = PreparedPicture.onWhite(picture);
    var accelerated = accelerator.jpeg(flat);
    if (accelerated.isEmpty()) return PictureEncoder.jpeg(flat);
    return new Encoded(ImageFormat.JPEG, flat.getWidth(), flat.getHeight(), accelerated.get());
  }

  private static List<Encoded> results(List<Future<Encoded>> encodings) throws InterruptedException {
    var results = new ArrayList<Encoded>();
    for (var encoding : encodings)
      results.add(result(encoding));
    return results;
  }

  private static Encoded result(Future<Encoded> encoding) throws InterruptedException {
    try {
      return encoding.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a size could not be encoded", e);
    }
  }

  private int largest() {
    int largest = widths.isEmpty() ? Math.min(width, PREVIEW_SOURCE) : widths.getLast();
    if (plan.crop().isEmpty()) return largest;
    var crop = plan.crop().get();
    double wanted = (double) width * crop.width() / CropArea.of(crop, width, height).width();
    return Math.max(largest, (int) Math.min(width, Math.ceil(wanted)));
  }

  private int heightOf(int wanted) {
    return (int) Math.max(1, Math.round((double) wanted * height / width));
  }
}
