/** Text pages such as "About". Start at {@link com.joelschaeffer.portfolio.core.pages.ContentPages}. */
@NullMarked
package com.joelschaeffer.portfolio.core.pages;

import org.jspecify.annotations.NullMarked;
