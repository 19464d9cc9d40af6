package com.joelschaeffer.portfolio.storage.images;

import com.joelschaeffer.portfolio.storage.RenderedPicture;
import com.joelschaeffer.portfolio.storage.RenderedPicture.Encoded;
import com.joelschaeffer.portfolio.storage.images.ParsedPicture.RowSink;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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
  /** For each pixel of a size: the picture, a copy for its encoder, the encoder's own, and what it wrote. */
  private static final int ENCODING_BYTES = 12;

  private final ParsedPicture source;
  private final int width;
  private final int height;
  private final List<Integer> widths;

  PictureRenderer(ParsedPicture source, List<Integer> widths) {
    this.source = source;
    this.width = source.header().width();
    this.height = source.header().height();
    this.widths = widths.stream().sorted().distinct().toList();
  }

  /** Estimate of all memory that {@link #render} takes. */
  long bytes() {
    long scaled = 0;
    for (int each : widths)
      scaled += ENCODING_BYTES * (long) each * heightOf(each);
    return source.decodingBytes() + scaled
        + Reduction.bytes(source.samples(), source.width(), (long) largest() * heightOf(largest()));
  }

  RenderedPicture render() throws IOException, RefusedPicture, InterruptedException {
    var made = new TreeMap<Integer, BufferedImage>();
    made.put(largest(), largestPicture());
    var encodings = new ArrayList<Future<Encoded>>();
    ExecutorService encoders = Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    try {
      for (int wanted : widths.reversed())
        encode(sized(wanted, made), encoders, encodings);
      var smallest = made.firstEntry().getValue();
      var preview = TinyPreview.of(smallest);
      var color = TinyPreview.color(smallest);
      return new RenderedPicture(results(encodings).reversed(), preview, color);
    } finally {
      encoders.shutdownNow();
    }
  }

  private BufferedImage largestPicture() throws IOException, RefusedPicture {
    int uprightHeight = heightOf(largest());
    int storedWidth = source.turned() ? uprightHeight : largest();
    int storedHeight = source.turned() ? largest() : uprightHeight;
    var reduction = new Reduction(source.samples(), source.width(), source.height(), storedWidth, storedHeight);
    decode(reduction);
    var colors = ColorProfile.toSrgb(reduction.result(), source.samples(), source.embedded().profile().load());
    int channels = source.samples().hasAlpha() ? 4 : 3;
    var upright = Orientation.upright(colors, channels, storedWidth, storedHeight, source.orientation());
    return PreparedPicture.of(upright, largest(), uprightHeight);
  }

  private void decode(RowSink sink) throws RefusedPicture {
    try {
      source.pixels().read(sink);
    } catch (UncheckedIOException e) { // the disk, not the picture
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) { // whatever a decoder throws at damaged pixels
      LOG.debug("a picture is refused as damaged", e);
      throw RefusedPicture.corrupt("its pixels cannot be read");
    }
  }

  private BufferedImage sized(int wanted, TreeMap<Integer, BufferedImage> made) throws IOException {
    var from = made.ceilingEntry((int) Math.ceil(wanted * SAFE_RATIO));
    var picture = PreparedPicture.scaled((from == null ? made.lastEntry() : from).getValue(), wanted, heightOf(wanted));
    made.put(wanted, picture);
    return picture;
  }

  private static void encode(BufferedImage picture, ExecutorService encoders, List<Future<Encoded>> encodings) {
    if (Math.max(picture.getWidth(), picture.getHeight()) <= PictureEncoder.WEBP_MAX_SIDE)
      encodings.add(encoders.submit(() -> PictureEncoder.webp(picture)));
    encodings.add(encoders.submit(() -> PictureEncoder.jpeg(picture)));
  }

  private static List<Encoded> results(List<Future<Encoded>> encodings) throws IOException, InterruptedException {
    var results = new ArrayList<Encoded>();
    for (var encoding : encodings) {
      try {
        results.add(encoding.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a size could not be encoded", e);
      }
    }
    return results;
  }

  private int largest() {
    return widths.isEmpty() ? Math.min(width, PREVIEW_SOURCE) : widths.getLast();
  }

  private int heightOf(int wanted) {
    return (int) Math.max(1, Math.round((double) wanted * height / width));
  }
}
