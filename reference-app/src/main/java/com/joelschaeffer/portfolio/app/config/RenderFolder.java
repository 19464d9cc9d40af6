package com.joelschaeffer.portfolio.app.config;

import com.joelschaeffer.portfolio.storage.ImageProcessor;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Outcome;
import com.joelschaeffer.portfolio.storage.ImageProcessor.Probe;
import com.joelschaeffer.portfolio.storage.RenderedPicture;
import com.joelschaeffer.portfolio.storage.images.VipsImageProcessor;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Renders every picture of a folder as an upload is rendered and prints what it cost, so that other programs can be measured
 * with the same files: {@code java -cp portfolio.jar com.joelschaeffer.portfolio.app.config.RenderFolder FOLDER}.
 */
public final class RenderFolder {

  private static final String USAGE = """
    RenderFolder FOLDER [--adapter=java|vips|auto] [--formats=jpg,webp] [--widths=400,800,1920] [--parallel=1] [--rounds=3] [--out=DIR]
    """;

  private static final double MILLISECOND = 1e6;

  /** What rendering one file took and gave. */
  private record Cost(String file, long nanoseconds, long bytes) {
    String line() {
      return String.format(Locale.ROOT, "%-30s %6.0f ms  %,10d bytes", file, nanoseconds / MILLISECOND, bytes);
    }
  }

  private final RenderOptions options;
  private final ImageProcessor processor;
  private final PrintStream console;

  private RenderFolder(RenderOptions options, ImageProcessor processor, PrintStream console) {
    this.options = options;
    this.processor = processor;
    this.console = console;
  }

  public static void main(String[] arguments) throws Exception {
    run(arguments, System.out);
  }

  static void run(String[] arguments, PrintStream console) throws Exception {
    var options = RenderOptions.of(arguments);
    if (options.isEmpty()) {
      console.print(USAGE);
      return;
    }
    var processor = EarlyStart.imageProcessor(options.get().adapter(), VipsImageProcessor::discover);
    console.println(processor);
    new RenderFolder(options.get(), processor, console).rounds();
  }

  private void rounds() throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.list(options.folder())) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (int round = 1; round <= options.rounds(); round++) {
      long processorTime = processorTime();
      long start = System.nanoTime();
      long bytes = 0;
      for (var cost : renderAll(files)) {
        console.println(cost.line());
        bytes += cost.bytes();
      }
      console.printf(Locale.ROOT, "round %d: %.0f ms, %.0f ms of processor time, %,d bytes, peak %s%n", round,
          (System.nanoTime() - start) / MILLISECOND, (processorTime() - processorTime) / MILLISECOND, bytes, peak());
    }
  }

  private List<Cost> renderAll(List<Path> files) throws Exception {
    var costs = new ArrayList<Cost>();
    try (var threads = Executors.newFixedThreadPool(options.parallel())) {
      var tasks = files.stream().map(file -> (Callable<Cost>) () -> cost(file)).toList();
      for (Future<Cost> each : threads.invokeAll(tasks))
        costs.add(each.get());
    }
    return costs;
  }

  private Cost cost(Path file) {
    long start = System.nanoTime();
    var picture = render(file);
    long nanoseconds = System.nanoTime() - start;
    long bytes = 0;
    for (var each : picture.map(RenderedPicture::renditions).orElse(List.of())) {
      bytes += each.content().length;
      if (options.out().isPresent()) write(options.out().get(), file, each);
    }
    return new Cost(file.getFileName().toString(), nanoseconds, bytes);
  }

  /** Empty for what is refused, which is said. */
  private Optional<RenderedPicture> render(Path file) {
    return switch (processor.probe(file)) {
      case Probe.Refused(var refusal) -> refused(file, refusal.message());
      case Probe.Accepted(var header) -> switch (processor.render(file, header, options.planFor(header.width()))) {
        case Outcome.Refused(var refusal) -> refused(file, refusal.message());
        case Outcome.Rendered(var picture) -> Optional.of(picture);
      };
    };
  }

  private Optional<RenderedPicture> refused(Path file, String why) {
    console.println(file.getFileName() + ": " + why);
    return Optional.empty();
  }

  /** As {@code NAME-WIDTH.jpg}. */
  private static void write(Path directory, Path file, RenderedPicture.Encoded rendition) {
    var name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(name + "-" + rendition.width() + "." + rendition.format().extension()),
          rendition.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }

  /** The most memory this process ever had, as Linux counts it. */
  private static String peak() throws IOException {
    var status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return "unknown on this system";
    return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB").findFirst().orElse("unknown");
  }
}
