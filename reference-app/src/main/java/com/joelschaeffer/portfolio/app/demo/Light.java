package com.joelschaeffer.portfolio.app.demo;

/**
 * An amount of light in three colours, linear: twice the number is twice the light. 1 is what white paper sends
 * back.
 */
record Light(double red, double green, double blue) {

  static final Light NONE = new Light(0, 0, 0);

  /** The light of a colour as screens and designers write it, e.g. {@code 0xf6cf9f}. */
  static Light of(int screenColour) {
    return new Light(Screen.toLight((screenColour >> 16 & 255) / 255.0),
        Screen.toLight((screenColour >> 8 & 255) / 255.0),
        Screen.toLight((screenColour & 255) / 255.0));
  }

  Light times(double factor) {
    return new Light(red * factor, green * factor, blue * factor);
  }

  /** What a surface of that colour sends back of this light. */
  Light on(Light surface) {
    return new Light(red * surface.red, green * surface.green, blue * surface.blue);
  }

  Light plus(Light other) {
    return new Light(red + other.red, green + other.green, blue + other.blue);
  }

  Light plus(Light other, double amount) {
    return new Light(red + other.red * amount, green + other.green * amount, blue + other.blue * amount);
  }

  /** This light at 0, the other at 1. */
  Light mix(Light other, double amount) {
    return new Light(Curves.mix(red, other.red, amount), Curves.mix(green, other.green, amount),
        Curves.mix(blue, other.blue, amount));
  }
}
