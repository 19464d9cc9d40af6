package com.joelschaeffer.portfolio.storage.images;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Keeps libvips from writing on the error stream about each damaged picture; {@link VipsErrors} hears the same. */
final class VipsWarnings {

  private static final int WARNING = 1 << 4; // G_LOG_LEVEL_WARNING

  private VipsWarnings() {}

  @SuppressWarnings("restricted") // the stub lives as long as the process
  static void silence(SymbolLookup library) {
    try {
      var type = MethodType.methodType(void.class, MemorySegment.class, int.class, MemorySegment.class,
          MemorySegment.class);
      var ignore = MethodHandles.lookup().findStatic(VipsWarnings.class, "ignore", type);
      var handler = Linker.nativeLinker().upcallStub(ignore,
          FunctionDescriptor.ofVoid(ADDRESS, JAVA_INT, ADDRESS, ADDRESS), Arena.global());
      var set = new NativeFunction(library, "g_log_set_handler",
          FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS));
      set.number(Arena.global().allocateFrom("VIPS"), WARNING, handler, MemorySegment.NULL);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no method to take warnings", e);
    }
  }

  @SuppressWarnings("unused") // called by GLib
  private static void ignore(MemorySegment domain, int level, MemorySegment message, MemorySegment data) {}
}
