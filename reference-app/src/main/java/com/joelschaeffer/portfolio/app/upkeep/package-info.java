/**
 * What a site does by itself while it serves: the further sizes of new photographs, and once a day order among rows and objects.
 * Start at {@link com.joelschaeffer.portfolio.app.upkeep.Jobs}. Its table is {@code scheduled_tasks}.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.upkeep;

import org.jspecify.annotations.NullMarked;
