/**
 * Formatted text as Lexical's editor stores it, typed. Start at {@link com.joelschaeffer.portfolio.core.richtext.RichText}; it is
 * shown by {@link com.joelschaeffer.portfolio.core.richtext.RichTextHtml}.
 */
@NullMarked
package com.joelschaeffer.portfolio.core.richtext;

import org.jspecify.annotations.NullMarked;
