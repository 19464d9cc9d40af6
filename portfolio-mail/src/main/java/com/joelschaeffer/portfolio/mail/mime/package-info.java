/** Writes messages as MIME, for the transports. Start at {@link com.joelschaeffer.portfolio.mail.mime.MimeEmail}. */
@NullMarked
package com.joelschaeffer.portfolio.mail.mime;

import org.jspecify.annotations.NullMarked;
