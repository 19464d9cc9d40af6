/**
 * Draws the eighteen demonstration photographs of a fresh install, so that no foreign picture has to be shipped.
 * Start at {@link com.joelschaeffer.portfolio.app.demo.DemoWorks} for what there is and at {@link
 * com.joelschaeffer.portfolio.app.demo.DemoPicture} for how one is made; a {@code Scene} puts light on a {@code
 * LightField}, the {@code Darkroom} makes a picture of it.
 */
@NullMarked
package com.joelschaeffer.portfolio.app.demo;

import org.jspecify.annotations.NullMarked;
