/**
 * The contact page: what a visitor writes becomes an e-mail to the owner. Start at
 * {@link com.joelschaeffer.portfolio.app.site.contact.ContactController}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.site.contact;

import org.jspecify.annotations.NullMarked;
