package com.joelschaeffer.portfolio.app.site;

/**
 * A file that shows a page where a link to it is shared.
 *
 * @param url    its whole address
 * @param alt    what it shows; may be empty
 * @param width  pixels
 * @param height pixels
 */
public record SharedPicture(String url, String alt, int width, int height) {}
