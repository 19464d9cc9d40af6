/**
 * Writes messages into a directory, for development. Start at
 * {@link com.joelschaeffer.portfolio.mail.files.DirectoryEmailTransport}.
 */
@NullMarked
package com.joelschaeffer.portfolio.mail.files;

import org.jspecify.annotations.NullMarked;
