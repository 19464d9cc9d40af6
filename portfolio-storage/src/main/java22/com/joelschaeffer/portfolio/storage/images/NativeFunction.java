package com.joelschaeffer.portfolio.storage.images;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/** A function of a native library. Called a few hundred times for a picture, so that unboxed arguments would gain nothing. */
final class NativeFunction {

  private final String name;
  private final MethodHandle handle;

  /**
   * Finds the function.
   *
   * @throws UnsatisfiedLinkError when the library does not have it
   */
  @SuppressWarnings("restricted") // the descriptors are the library's headers
  NativeFunction(SymbolLookup library, String name, FunctionDescriptor descriptor, Linker.Option... options) {
    this.name = name;
    var address = library.find(name).orElseThrow(() -> new UnsatisfiedLinkError("it has no " + name));
    this.handle = Linker.nativeLinker().downcallHandle(address, descriptor, options);
  }

  int number(Object... arguments) {
    if (call(arguments) instanceof Integer number) return number;
    throw wrongKind();
  }

  MemorySegment pointer(Object... arguments) {
    if (call(arguments) instanceof MemorySegment pointer) return pointer;
    throw wrongKind();
  }

  void run(Object... arguments) {
    call(arguments);
  }

  private @Nullable Object call(Object... arguments) {
    try {
      return handle.invokeWithArguments(arguments);
    } catch (Throwable e) { // a wrong descriptor; native code throws nothing
      throw new IllegalStateException(name + " cannot be called", e);
    }
  }

  private IllegalStateException wrongKind() {
    return new IllegalStateException(name + " returned another kind");
  }
}
