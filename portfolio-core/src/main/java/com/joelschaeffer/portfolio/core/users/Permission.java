package com.joelschaeffer.portfolio.core.users;

/** What a principal may be allowed to do. What nobody granted is denied. */
public enum Permission {
  /** See artworks that visitors do not see. */
  READ_DRAFTS,
  /** Create, change, order, publish and delete artworks and categories. */
  WRITE_CATALOG,
  /** Upload, change and delete pictures. */
  WRITE_MEDIA,
  /** Have photographs as they were uploaded, with everything their files say. */
  READ_ORIGINALS,
  /** Write text pages. */
  WRITE_PAGES,
  /** Change the site's settings. */
  WRITE_SETTINGS,
  /** See who may sign in. */
  READ_USERS,
  /** Decide who may sign in, with which role, and open accounts that are locked. */
  WRITE_USERS,
  /** Send e-mail in the site's name. */
  SEND_EMAIL
}
