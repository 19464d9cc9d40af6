/**
 * Who sends a request and how they show it: tokens, cookies, limits on attempts, the first user, forgotten passwords. What is kept about
 * users is behind {@link com.joelschaeffer.portfolio.core.users.Accounts}. Start at
 * {@link com.joelschaeffer.portfolio.app.accounts.RequestCallers}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.accounts;

import org.jspecify.annotations.NullMarked;
