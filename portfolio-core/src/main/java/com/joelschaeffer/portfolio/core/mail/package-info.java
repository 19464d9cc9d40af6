/**
 * E-mail that the system sends. Start at {@link com.joelschaeffer.portfolio.core.mail.EmailService}.
 */
@NullMarked
package com.joelschaeffer.portfolio.core.mail;

import org.jspecify.annotations.NullMarked;
