/**
 * What a page is about in the words of <a href="https://schema.org">schema.org</a>, for search engines: one record for each type the
 * site uses, and {@link com.joelschaeffer.portfolio.app.schemaorg.JsonLd}, which writes them. Absent values are left out.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.schemaorg;

import org.jspecify.annotations.NullMarked;
