/**
 * Decodes, scales and encodes photographs in Java: JPEG and GIF through ImageIO, PNG by an own row decoder, WebP through
 * TwelveMonkeys (reading) and webp-imageio (writing). Start at
 * {@link com.joelschaeffer.portfolio.storage.images.JavaImageProcessor}.
 */
@NullMarked
package com.joelschaeffer.portfolio.storage.images;

import org.jspecify.annotations.NullMarked;
