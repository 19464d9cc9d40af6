/** Keeps objects as files in a directory. Start at {@link com.joelschaeffer.portfolio.storage.files.DirectoryBlobStore}. */
@NullMarked
package com.joelschaeffer.portfolio.storage.files;

import org.jspecify.annotations.NullMarked;
