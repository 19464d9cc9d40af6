package com.joelschaeffer.portfolio.storage.images;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds libvips on this machine and prepares it, once for the whole process; it cannot be unloaded. */
final class VipsLoader implements NativeCodecs {

  private static final int MAJOR = 8;
  /** The first that can block loaders by name; Debian 12 has 8.14. */
  private static final int OLDEST_MINOR = 13;
  private static final List<String> NAMES = List.of("libvips.so.42", "libvips.42.dylib",
      "/opt/homebrew/lib/libvips.42.dylib", "/usr/local/lib/libvips.42.dylib", "libvips-42.dll");
  /** Elsewhere these come with libvips. */
  private static final List<String> GLIB_ON_WINDOWS = List.of("libgobject-2.0-0.dll", "libglib-2.0-0.dll");
  private static final List<String> LOADERS = List.of("VipsForeignLoadJpeg", "VipsForeignLoadWebp");

  private static @Nullable Found found;

  /** Called by name. */
  public VipsLoader() {}

  @Override
  public Found find() throws NativeFailure {
    synchronized (VipsLoader.class) {
      var known = found;
      if (known == null) found = known = load();
      return known;
    }
  }

  private static Found load() throws NativeFailure {
    if (ADDRESS.byteSize() != Long.BYTES) throw new NativeFailure("libvips cannot be called from a 32-bit Java");
    var library = library();
    try {
      int major = version(library, 0);
      int minor = version(library, 1);
      var name = "libvips %d.%d.%d".formatted(major, minor, version(library, 2));
      if (major != MAJOR || minor < OLDEST_MINOR)
        throw new NativeFailure(name + " is too old or too new (needs 8." + OLDEST_MINOR + " or a later 8)");
      prepare(library);
      return new Found(name, new VipsCodec(new VipsLibrary(library)));
    } catch (UnsatisfiedLinkError e) {
      throw new NativeFailure("libvips is not as expected: " + e.getMessage());
    }
  }

  private static void prepare(SymbolLookup library) throws NativeFailure {
    try (var arena = Arena.ofConfined()) {
      var init = new NativeFunction(library, "vips_init", FunctionDescriptor.of(JAVA_INT, ADDRESS));
      if (init.number(arena.allocateFrom("portfolio")) != 0) throw new NativeFailure("libvips cannot be initialised");
      var block = new NativeFunction(library, "vips_operation_block_set", FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT));
      block.run(arena.allocateFrom("VipsForeignLoad"), 1);
      for (String loader : LOADERS)
        block.run(arena.allocateFrom(loader), 0);
      var number = FunctionDescriptor.ofVoid(JAVA_INT);
      // no picture comes twice, and a remembered one would point into memory that is gone
      new NativeFunction(library, "vips_cache_set_max", number).run(0);
      // pictures are processed side by side already
      new NativeFunction(library, "vips_concurrency_set", number).run(1);
    }
    VipsWarnings.silence(library);
  }

  private static int version(SymbolLookup library, int part) {
    return new NativeFunction(library, "vips_version", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).number(part);
  }

  private static SymbolLookup library() throws NativeFailure {
    for (String name : NAMES) {
      var library = lookup(name);
      if (library.isEmpty()) continue;
      var all = library.get();
      for (String further : GLIB_ON_WINDOWS)
        if (name.endsWith(".dll")) all = all.or(lookup(further).orElse(all));
      return all;
    }
    throw new NativeFailure("libvips is not installed (on Debian: libvips42)");
  }

  @SuppressWarnings("restricted") // the library comes from the system's own directories
  private static Optional<SymbolLookup> lookup(String name) {
    try {
      return Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException e) { // not there, or made for another processor
      return Optional.empty();
    }
  }
}
