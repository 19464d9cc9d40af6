package com.joelschaeffer.portfolio.app.demo;

import com.joelschaeffer.portfolio.app.demo.Capture.Equipment;
import com.joelschaeffer.portfolio.app.demo.DemoWork.Words;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The eighteen demonstration works, three of each series, in the order they are shown. */
public final class DemoWorks {

  private static final Equipment MAMIYA = new Equipment("Mamiya", "7 II", "N 80mm f/4 L");
  private static final Equipment HASSELBLAD = new Equipment("Hasselblad", "500C/M", "Planar CF 80mm f/2.8");
  private static final Equipment CHAMONIX = new Equipment("Chamonix", "45F-2", "Apo-Symmar 150mm f/5.6");
  private static final Equipment NIKON = new Equipment("Nikon", "Z 8", "NIKKOR Z 20mm f/1.8 S");
  private static final Equipment FUJIFILM = new Equipment("FUJIFILM", "GFX100S", "GF110mmF2 R LM WR");

  private static final Optional<String> PORTRA = Optional.of("Kodak Portra 160");
  private static final Optional<String> HP5 = Optional.of("Ilford HP5 Plus");
  private static final Optional<String> DELTA = Optional.of("Ilford Delta 100");
  private static final Optional<String> DIGITAL = Optional.empty();

  private static final List<DemoWork> ALL = List.of(
      featured(DemoSeries.RIDGES, 1, PictureFormat.LANDSCAPE,
          new Words("Seven Ridges, Morning",
              "The haze came up with the sun. By nine o'clock there was nothing left to see.",
              "Seven mountain ridges one behind the other in golden haze, the sun low above the farthest.",
              List.of("mountains", "haze", "morning", "landscape")),
          new Capture("Above the southern foothills", at(2023, 10, 14, 7, 12), MAMIYA, PORTRA)),
      work(DemoSeries.RIDGES, 2, PictureFormat.PANORAMA,
          new Words("Blue Before the Weather", "Wind from the west, and an hour later the rain.",
              "A wide view over blue mountain ridges, mist in the valleys and thin cloud above.",
              List.of("mountains", "mist", "blue", "panorama")),
          new Capture("A pass in the western range", at(2022, 4, 3, 6, 41), FUJIFILM, DIGITAL)),
      work(DemoSeries.RIDGES, 3, PictureFormat.PORTRAIT,
          new Words("The Last Stand of Spruce", "Where the path ends a few trees have decided to stay.",
              "Grey ridges fade upwards into a pale sky; on the nearest, dark one stands a row of spruces. "
                  + "Black and white.",
              List.of("mountains", "spruce", "fog", "black and white")),
          new Capture("On the tree line", at(2021, 11, 7, 8, 5), CHAMONIX, DELTA)),

      work(DemoSeries.DUNES, 1, PictureFormat.LANDSCAPE,
          new Words("Crossing", "Two crests meet and neither gives way.",
              "Golden dunes with sharp crests and long shadows under a pale blue sky; ripples in the sand in front.",
              List.of("desert", "dunes", "sand", "shadow", "evening")),
          new Capture("An eastern sand sea", at(2022, 12, 2, 16, 48), FUJIFILM, DIGITAL)),
      featured(DemoSeries.DUNES, 2, PictureFormat.SQUARE,
          new Words("A Bright Line", "The crest had been there since noon. It took the low sun to show it.",
              "A bright crest of sand runs between two dark slopes towards dunes on the horizon. Black and white.",
              List.of("desert", "dunes", "line", "black and white")),
          new Capture("Edge of the great erg", at(2022, 12, 5, 7, 31), HASSELBLAD, DELTA)),
      work(DemoSeries.DUNES, 3, PictureFormat.PORTRAIT,
          new Words("Rose, Then Nothing", "Four minutes of this colour, then the shadow of the earth.",
              "Rose-coloured dunes in a winding line lead to a hazy horizon under a lilac sky.",
              List.of("desert", "dunes", "dusk", "rose")),
          new Capture("An eastern sand sea", at(2024, 1, 19, 17, 22), MAMIYA, PORTRA)),

      featured(DemoSeries.SEA, 1, PictureFormat.LANDSCAPE,
          new Words("Day's End, Slack Tide", "The water had stopped going out and had not yet begun to come back.",
              "The sun touches a calm sea under purple and orange bands of cloud; its light lies in a path "
                  + "on the water.",
              List.of("sea", "sunset", "clouds", "water")),
          new Capture("A west-facing coast", at(2023, 8, 26, 20, 34), MAMIYA, PORTRA)),
      work(DemoSeries.SEA, 2, PictureFormat.SQUARE,
          new Words("What the Tide Left", "A breakwater from another century, on its way to becoming water.",
              "Old wooden posts stand in still, pale water that runs without a horizon into a blue and pink sky.",
              List.of("sea", "posts", "calm", "minimal")),
          new Capture("A shallow northern bay", at(2021, 5, 16, 21, 47), HASSELBLAD, PORTRA)),
      work(DemoSeries.SEA, 3, PictureFormat.PANORAMA,
          new Words("Silver Hour", "The rain had passed. For a moment the whole sea was one metal.",
              "A cold white sun above a dark teal sea, its light scattered silver over the waves.",
              List.of("sea", "silver", "weather", "panorama")),
          new Capture("Off the outer islands", at(2024, 3, 9, 17, 3), FUJIFILM, DIGITAL)),

      featured(DemoSeries.STARS, 1, PictureFormat.LANDSCAPE,
          new Words("One Hour and Forty-Four", "So long was the shutter open. The valley dog barked twice.",
              "Star trails in circles around the pole in a deep blue sky above a dark saddle between two mountains.",
              List.of("night", "stars", "star trails", "mountains", "long exposure")),
          new Capture("A saddle in the high range", at(2023, 2, 18, 23, 10), NIKON, DIGITAL)),
      work(DemoSeries.STARS, 2, PictureFormat.PORTRAIT,
          new Words("The Peak Keeps Still", "Three hours on a frozen tarn. Only the mountain held its pose.",
              "Long white star trails circle above a dark peak in a green-tinted night sky.",
              List.of("night", "star trails", "airglow", "long exposure")),
          new Capture("Below an unnamed peak", at(2024, 1, 12, 1, 25), NIKON, DIGITAL)),
      work(DemoSeries.STARS, 3, PictureFormat.PANORAMA,
          new Words("Before the Moon", "Fifty minutes between the last of the dusk and the first of the moon.",
              "Short star trails slant across a violet night with the Milky Way; a low dark range lies along "
                  + "the horizon.",
              List.of("night", "milky way", "dusk", "panorama")),
          new Capture("Plateau of the salt wells", at(2022, 9, 24, 21, 15), NIKON, DIGITAL)),

      featured(DemoSeries.FOREST, 1, PictureFormat.PORTRAIT,
          new Words("Four Who Stayed", "The rest of the wood was there too, I was told.",
              "Tall spruce trunks in fog, the near ones dark with hanging boughs, the far ones hardly more "
                  + "than grey lines.",
              List.of("forest", "fog", "spruce", "trees")),
          new Capture("An upland wood", at(2022, 11, 13, 8, 20), CHAMONIX, PORTRA)),
      work(DemoSeries.FOREST, 2, PictureFormat.PANORAMA,
          new Words("Clearing", "A word with two meanings, and that morning both were true.",
              "A row of spruces before a clearing, darker in front and paler behind, in warm grey fog.",
              List.of("forest", "fog", "clearing", "panorama")),
          new Capture("North side of the wood", at(2023, 11, 5, 7, 52), FUJIFILM, DIGITAL)),
      work(DemoSeries.FOREST, 3, PictureFormat.SQUARE,
          new Words("Interval", "Stand still long enough and the trees arrange themselves.",
              "Straight trunks stand at uneven distances in bright fog, undergrowth at their feet. Black and white.",
              List.of("forest", "fog", "trunks", "black and white")),
          new Capture("An upland wood", at(2021, 12, 1, 9, 14), HASSELBLAD, HP5)),

      featured(DemoSeries.FACADE, 1, PictureFormat.PORTRAIT,
          new Words("Forty Balconies", "Nobody came out while I was there.",
              "Curved concrete balconies rise in tilted rows, bright in the sun, their undersides in deep "
                  + "shade. Black and white.",
              List.of("architecture", "concrete", "balconies", "pattern", "black and white")),
          new Capture("A housing tower by the ring road", at(2023, 6, 21, 10, 37), HASSELBLAD, HP5)),
      work(DemoSeries.FACADE, 2, PictureFormat.SQUARE,
          new Words("Arches at Five", "The same arch again and again; the shadow is different in every one.",
              "Three storeys of round arches in pale stone; the evening sun draws a curved shadow inside each.",
              List.of("architecture", "arches", "stone", "shadow")),
          new Capture("A palace of the last century", at(2022, 9, 30, 17, 4), MAMIYA, PORTRA)),
      work(DemoSeries.FACADE, 3, PictureFormat.LANDSCAPE,
          new Words("Still at Work", "Ten past seven. I counted the lit rooms until the number changed.",
              "A glass tower in the blue hour, the sky mirrored in dark panes, warm light in some of the offices.",
              List.of("architecture", "glass", "blue hour", "windows", "city")),
          new Capture("The new quarter behind the station", at(2024, 2, 27, 19, 10), FUJIFILM, DIGITAL)));

  private DemoWorks() {}

  /** All works, series by series. */
  public static List<DemoWork> all() {
    return ALL;
  }

  private static DemoWork work(DemoSeries series, int number, PictureFormat format, Words words, Capture capture) {
    return new DemoWork(series, number, words, format, capture, false);
  }

  private static DemoWork featured(DemoSeries series, int number, PictureFormat format, Words words, Capture capture) {
    return new DemoWork(series, number, words, format, capture, true);
  }

  private static LocalDateTime at(int year, int month, int day, int hour, int minute) {
    return LocalDateTime.of(year, month, day, hour, minute);
  }
}
