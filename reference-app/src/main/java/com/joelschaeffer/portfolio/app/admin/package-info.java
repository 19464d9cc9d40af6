/**
 * The admin's pages for those who have no account yet, or lost the way into it. Start at
 * {@link com.joelschaeffer.portfolio.app.admin.SetupController}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.admin;

import org.jspecify.annotations.NullMarked;
