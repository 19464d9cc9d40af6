/** Who may sign in to the admin, and what their roles allow. Start at {@link com.joelschaeffer.portfolio.core.users.Role}. */
@NullMarked
package com.joelschaeffer.portfolio.core.users;

import org.jspecify.annotations.NullMarked;
