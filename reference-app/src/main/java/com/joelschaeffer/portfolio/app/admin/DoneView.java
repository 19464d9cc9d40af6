package com.joelschaeffer.portfolio.app.admin;

import com.joelschaeffer.portfolio.app.site.PageFrame;

/**
 * What somebody sees who has just signed in.
 *
 * @param email theirs
 */
public record DoneView(PageFrame frame, String email) {}
