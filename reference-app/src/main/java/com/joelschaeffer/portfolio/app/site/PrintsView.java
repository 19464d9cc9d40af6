package com.joelschaeffer.portfolio.app.site;

import java.util.List;

/**
 * The prints of one work: what can be chosen, and how each size looks on a wall.
 *
 * @param groups  by what they are printed on; none when there never were any
 * @param wall    one of each size that the drawn wall has room for, in the order of {@link Option#place}
 * @param picture a file large enough for the drawn wall
 * @param inquiry where one asks about the work
 */
public record PrintsView(List<Group> groups, List<OnWall> wall, String picture, String inquiry) {

  /** Prints on one material. */
  public record Group(String type, List<Option> options) {}

  /**
   * One print.
   *
   * @param id          that of the option in the catalogue
   * @param inches      e.g. {@code 12 × 18 in}
   * @param centimetres e.g. {@code 30 × 46 cm}
   * @param price       e.g. {@code $180}
   * @param available   whether it is offered at present
   * @param chosen      whether it is the one shown at first
   * @param place       its number among the sizes on the wall, from 1; 0 for one that is not there
   */
  public record Option(String id, String inches, String centimetres, String price, boolean available, boolean chosen,
      int place) {}

  /**
   * A sheet of paper on the wall, with the picture fitted onto it.
   *
   * @param place    its number, from 1
   * @param size     in both units
   * @param style    custom properties: the sheet's share of the wall's width, its ratio
   * @param width    centimetres of the sheet
   * @param distance centimetres from which it is best seen as a whole
   * @param warning  what is to be said about its sharpness; may be empty
   */
  public record OnWall(int place, String size, String style, String width, int distance, String warning) {}
}
