/**
 * Hands messages to a mail server, such as the SMTP interface of Amazon SES. Start at
 * {@link com.joelschaeffer.portfolio.mail.smtp.SmtpEmailTransport}.
 */
@NullMarked
package com.joelschaeffer.portfolio.mail.smtp;

import org.jspecify.annotations.NullMarked;
