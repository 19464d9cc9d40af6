/**
 * Users over the REST API: signing in and out, forgotten passwords, and who may sign in. Start at
 * {@link com.joelschaeffer.portfolio.app.api.users.SessionController}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.api.users;

import org.jspecify.annotations.NullMarked;
