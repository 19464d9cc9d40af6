package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.accounts.Visits;
import com.joelschaeffer.portfolio.app.web.FormOrigin;
import org.springframework.stereotype.Component;

/** Who comes in by a form, and from where. */
@Component
record Entrance(Visits visits, FormOrigin origin) {}
