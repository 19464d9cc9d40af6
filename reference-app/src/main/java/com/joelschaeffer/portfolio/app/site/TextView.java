package com.joelschaeffer.portfolio.app.site;

/**
 * A text page.
 *
 * @param content safe HTML
 */
public record TextView(PageFrame frame, String heading, String content) {}
