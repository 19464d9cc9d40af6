package com.joelschaeffer.portfolio.app.site.contact;

import com.joelschaeffer.portfolio.core.EmailAddress;

/**
 * Between which addresses a visitor's message travels; the visitor's own is where an answer goes.
 *
 * @param from the site's
 * @param to   the owner's
 */
public record ContactAddresses(EmailAddress from, EmailAddress to) {}
