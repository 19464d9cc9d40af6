package com.joelschaeffer.portfolio.app.site;

/**
 * A series among others.
 *
 * @param count     how many works it has, in words
 * @param statement may be empty
 */
public record SeriesCard(String name, String count, String statement, String url, PictureView cover) {}
