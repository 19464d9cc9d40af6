package com.joelschaeffer.portfolio.app.config;

/** What this process serves. */
enum Role {
  /** Everything. */
  ALL,
  /** The pages, the admin and the catalogue API. */
  SITE,
  /** The backend API. */
  API
}
