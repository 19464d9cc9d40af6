package com.joelschaeffer.portfolio.app.demo;

/** A group of three works that belong together: the categories of a fresh gallery, in the order they are shown. */
public enum DemoSeries {

  /** Mountains in haze. */
  RIDGES("Distance",
      "Mountains looked at until they are only tone. Each ridge is paler than the one before; the last hardly there."),
  /** Sand under a low sun. */
  DUNES("What the Wind Keeps",
      "Sand has no form of its own. For one hour the low sun draws the form that the wind has given it."),
  /** The sea at dusk. */
  SEA("Slack Water", "The sea between two tides, at the end of the day. Nothing happens; the light goes."),
  /** Star trails above a mountain. */
  STARS("The Turning", "One exposure each, as long as patience allowed. The mountain stood still, all else moved."),
  /** Spruces in fog. */
  FOREST("Near Trees", "Fog takes the forest away and gives back one tree at a time. A short walk, windless mornings."),
  /** Pieces of large buildings. */
  FACADE("Elevations", "Buildings without their streets: repetition, and the light that will not repeat.");

  private final String title;
  private final String statement;

  DemoSeries(String title, String statement) {
    this.title = title;
    this.statement = statement;
  }

  /** Name of the series as visitors read it. */
  public String title() {
    return title;
  }

  /** What the photographer says about it, one to three sentences. */
  public String statement() {
    return statement;
  }

  /** What each of the three works shows. */
  Scene scene(int number) {
    var views = switch (this) {
      case RIDGES -> Ridges.views();
      case DUNES -> Dunes.views();
      case SEA -> Sea.views();
      case STARS -> StarTrails.views();
      case FOREST -> Forest.views();
      case FACADE -> Facade.views();
    };
    return views.get(number - 1);
  }
}
