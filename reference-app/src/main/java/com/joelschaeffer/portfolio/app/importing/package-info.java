/**
 * Fills the catalogue at start: with a folder of photographs, or with the demonstration works. Start at
 * {@link com.joelschaeffer.portfolio.app.importing.FolderImport}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.importing;

import org.jspecify.annotations.NullMarked;
