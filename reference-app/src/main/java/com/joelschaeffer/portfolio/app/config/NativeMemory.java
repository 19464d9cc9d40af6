package com.joelschaeffer.portfolio.app.config;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the C library from holding on to memory that picture codecs have given back: by its defaults it gives each thread an arena of
 * its own and keeps large blocks for later, which let a site of 300 MB grow to a gigabyte over two hundred photographs. Only glibc has
 * these switches; elsewhere nothing happens.
 *
 * @see <a href="https://man7.org/linux/man-pages/man3/mallopt.3.html">mallopt(3)</a>
 */
final class NativeMemory {

  private static final Logger log = LoggerFactory.getLogger(NativeMemory.class);
  /** M_ARENA_MAX: arenas that all threads share. */
  private static final int ARENAS = -8;
  /** M_MMAP_THRESHOLD, bytes: larger blocks go back to the system when they are freed. */
  private static final int OWN_MAPPING = -3;

  /** The serial collector gives back nothing at the first collection in a row, then a tenth, two fifths, and all of it. */
  private static final int SHRINKING_STEPS = 4;
  /** Per cent of the heap that a collection leaves free. */
  private static final String LEAST_FREE = "MinHeapFreeRatio";
  private static final String MOST_FREE = "MaxHeapFreeRatio";

  private NativeMemory() {}

  static void keepSmall() {
    var linker = Linker.nativeLinker();
    linker.defaultLookup().find("mallopt").ifPresent(function -> {
      set(linker, function, ARENAS, 2);
      set(linker, function, OWN_MAPPING, 128 * 1024);
    });
  }

  /** Gives back what rendering took, the heap's part and the C library's: a site has hours with many pictures and weeks without any. */
  static void giveBack() {
    shrinkHeap();
    var linker = Linker.nativeLinker();
    linker.defaultLookup().find("malloc_trim").ifPresent(function -> trim(linker, function));
  }

  /** A heap becomes smaller only at a full collection, and by its defaults keeps more than twice of what is used. */
  private static void shrinkHeap() {
    var machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    var least = machine.getVMOption(LEAST_FREE).getValue();
    var most = machine.getVMOption(MOST_FREE).getValue();
    try {
      machine.setVMOption(LEAST_FREE, "10");
      machine.setVMOption(MOST_FREE, "20");
      for (int step = 0; step < SHRINKING_STEPS; step++)
        Runtime.getRuntime().gc();
    } finally {
      machine.setVMOption(MOST_FREE, most);
      machine.setVMOption(LEAST_FREE, least);
    }
  }

  @SuppressWarnings("restricted") // the manifest allows native access
  private static void trim(Linker linker, MemorySegment mallocTrim) {
    try {
      var given = (int) linker
          .downcallHandle(mallocTrim, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG))
          .invokeExact(0L);
      log.debug("Memory given back: {}", given == 1);
    } catch (Throwable failed) { // what a native call may throw; the site runs without it
      log.info("The C library's memory is left as it is", failed);
    }
  }

  @SuppressWarnings("restricted") // the manifest allows native access
  private static void set(Linker linker, MemorySegment mallopt, int option, int value) {
    var call = linker.downcallHandle(mallopt,
        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
    try {
      var accepted = (int) call.invokeExact(option, value);
      if (accepted == 0) log.info("The C library does not take option {} for its memory; the process may grow", option);
    } catch (Throwable failed) { // what a native call may throw; the site runs without it
      log.info("The C library's memory is left as it is", failed);
    }
  }
}
