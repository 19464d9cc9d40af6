package com.joelschaeffer.portfolio.storage.images;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;

/**
 * The functions of libvips that are used, as its headers declare them.
 *
 * @see <a href="https://www.libvips.org/API/current/">libvips reference</a>
 */
final class VipsLibrary {

  private static final long LONGEST_MESSAGE = 10_240;

  final NativeFunction jpegLoad;
  final NativeFunction webpLoad;
  final NativeFunction jpegSave;
  final NativeFunction regionNew;
  final NativeFunction regionFetch;
  final NativeFunction imageWidth;
  final NativeFunction imageHeight;
  final NativeFunction imageBands;
  final NativeFunction imageFormat;
  final NativeFunction imageFromMemory;
  final NativeFunction threadShutdown;
  final NativeFunction unref;
  final NativeFunction free;
  private final NativeFunction errorBuffer;
  private final NativeFunction errorClear;

  VipsLibrary(SymbolLookup library) {
    var loader = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    // name and value of each option, in the end a null
    jpegLoad = variadic(library, "vips_jpegload_buffer", loader, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS,
        JAVA_INT, ADDRESS);
    webpLoad = variadic(library, "vips_webpload_buffer", loader, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    jpegSave = variadic(library, "vips_jpegsave_buffer", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
        ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
    regionNew = new NativeFunction(library, "vips_region_new", FunctionDescriptor.of(ADDRESS, ADDRESS));
    regionFetch = new NativeFunction(library, "vips_region_fetch",
        FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS));
    var property = FunctionDescriptor.of(JAVA_INT, ADDRESS);
    imageWidth = new NativeFunction(library, "vips_image_get_width", property);
    imageHeight = new NativeFunction(library, "vips_image_get_height", property);
    imageBands = new NativeFunction(library, "vips_image_get_bands", property);
    imageFormat = new NativeFunction(library, "vips_image_get_format", property);
    imageFromMemory = new NativeFunction(library, "vips_image_new_from_memory",
        FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    threadShutdown = new NativeFunction(library, "vips_thread_shutdown", FunctionDescriptor.ofVoid());
    unref = new NativeFunction(library, "g_object_unref", FunctionDescriptor.ofVoid(ADDRESS));
    free = new NativeFunction(library, "g_free", FunctionDescriptor.ofVoid(ADDRESS));
    errorBuffer = new NativeFunction(library, "vips_error_buffer", FunctionDescriptor.of(ADDRESS));
    errorClear = new NativeFunction(library, "vips_error_clear", FunctionDescriptor.ofVoid());
  }

  /** What it has complained about since the last {@link #clearErrors}, line by line. */
  @SuppressWarnings("restricted") // a buffer of this size inside the library, always ended by a zero
  String errors() {
    return errorBuffer.pointer().reinterpret(LONGEST_MESSAGE).getString(0);
  }

  void clearErrors() {
    errorClear.run();
  }

  private static NativeFunction variadic(SymbolLookup library, String name, FunctionDescriptor fixed,
      MemoryLayout... options) {
    return new NativeFunction(library, name, fixed.appendArgumentLayouts(options),
        Linker.Option.firstVariadicArg(fixed.argumentLayouts().size()));
  }
}
