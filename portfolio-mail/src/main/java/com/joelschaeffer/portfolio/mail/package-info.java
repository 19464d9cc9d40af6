/**
 * Sends the core's e-mail. Start at {@link com.joelschaeffer.portfolio.mail.PortfolioMail}; what carries a message is an
 * {@link com.joelschaeffer.portfolio.mail.EmailTransport}. No tables.
 */
@NullMarked
package com.joelschaeffer.portfolio.mail;

import org.jspecify.annotations.NullMarked;
