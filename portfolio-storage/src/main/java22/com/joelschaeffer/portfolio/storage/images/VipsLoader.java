package com.joelschaeffer.portfolio.storage.images;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.SymbolLookup;
import java.util.List;

/** Finds libvips on this machine and prepares it, once for the whole process; it cannot be unloaded. */
final class VipsLoader implements NativeCodecs {

  /** The first that can block loaders by name; Debian 12 has 8.14. */
  private static final int OLDEST_MINOR = 13;
  private static final int MAJOR = 8;
  private static final List<String> NAMES = List.of("libvips.so.42", "libvips.42.dylib",
      "/opt/homebrew/lib/libvips.42.dylib",
      "/usr/local/lib/libvips.42.dylib", "libvips-42.dll");
  private static final List<String> GLIB_ON_WINDOWS = List.of("libgobject-2.0-0.dll", "libglib-2.0-0.dll");
  private static final List<String> LOADERS = List.of("VipsForeignLoadJpeg", "VipsForeignLoadPng",
      "VipsForeignLoadWebp");

  /** Called by name. */
  public VipsLoader() {}

  @Override
  public Found find() throws NativeFailure {
    if (ADDRESS.byteSize() != Long.BYTES) throw new NativeFailure("this Java has no 64-bit addresses");
    var library = library();
    try {
      int major = version(library, 0);
      int minor = version(library, 1);
      String version = major + "." + minor + "." + version(library, 2);
      if (major != MAJOR || minor < OLDEST_MINOR)
        throw new NativeFailure("libvips " + version + " is not one of 8." + OLDEST_MINOR + " or later");
      prepare(library);
      return new Found("libvips " + version, new VipsCodec(new VipsLibrary(library)));
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
  }

  private static int version(SymbolLookup library, int part) {
    return new NativeFunction(library, "vips_version", FunctionDescriptor.of(JAVA_INT, JAVA_INT)).number(part);
  }

  private static SymbolLookup library() throws NativeFailure {
    for (String name : NAMES) {
      var found = lookup(name);
      if (found.isPresent()) {
        var all = found.get();
        for (String further : GLIB_ON_WINDOWS)
          all = name.endsWith(".dll") ? all.or(lookup(further).orElse(SymbolLookup.loaderLookup())) : all;
        return all;
      }
    }
    throw new NativeFailure("libvips is not installed (on Debian: libvips42)");
  }

  @SuppressWarnings("restricted") // an operator who does not want it sets portfolio.images=java
  private static java.util.Optional<SymbolLookup> lookup(String name) {
    try {
      return java.util.Optional.of(SymbolLookup.libraryLookup(name, Arena.global()));
    } catch (IllegalArgumentException e) { // not there, or made for another processor
      return java.util.Optional.empty();
    }
  }
}
