/**
 * Photographs as they were uploaded ({@link com.joelschaeffer.portfolio.core.media.Media}) and as they are shown
 * ({@link com.joelschaeffer.portfolio.core.media.Picture}). Start at {@link com.joelschaeffer.portfolio.core.media.MediaLibrary}.
 */
@NullMarked
package com.joelschaeffer.portfolio.core.media;

import org.jspecify.annotations.NullMarked;
