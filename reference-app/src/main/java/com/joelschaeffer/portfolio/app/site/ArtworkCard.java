package com.joelschaeffer.portfolio.app.site;

/**
 * An artwork among others.
 *
 * @param year     empty when unknown
 * @param panorama so wide that it has a row of its own
 */
public record ArtworkCard(String title, String year, String url, PictureView picture, boolean panorama) {}
