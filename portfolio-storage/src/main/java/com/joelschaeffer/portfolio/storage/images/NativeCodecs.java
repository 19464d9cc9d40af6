package com.joelschaeffer.portfolio.storage.images;

/** Looks for a native library. Its implementation needs a newer Java than this one was compiled for and is loaded by name. */
interface NativeCodecs {

  /**
   * A library that can be used.
   *
   * @param name for people, with its version
   */
  record Found(String name, NativeCodec codec) {}

  /**
   * Looks for it.
   *
   * @throws NativeFailure when there is none that can be used; says why
   */
  Found find() throws NativeFailure;
}
