package com.joelschaeffer.portfolio.app.site;

import com.joelschaeffer.portfolio.app.site.PrintsView.Group;
import com.joelschaeffer.portfolio.app.site.PrintsView.OnWall;
import com.joelschaeffer.portfolio.app.site.PrintsView.Option;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.PrintOption;
import com.joelschaeffer.portfolio.core.catalog.PrintSize;
import com.joelschaeffer.portfolio.core.media.Picture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts a work's prints into words, and onto a drawn wall. Thread-safe. */
@Component
final class PrintViews {

  /** Centimetres across the drawn wall. */
  private static final int WALL = 320;

  /** Centimetres of wall that a sheet may take: what is larger would cover the bench or touch the edges. */
  private static final int WIDEST = 300;
  private static final int HIGHEST = 200;

  /** The style sheet has a rule for each of so many places. */
  private static final int PLACES = 24;

  /** Fewer pixels per printed inch than this begin to show. */
  private static final int SHARP = 150;

  private static final BigDecimal CENTIMETRES = new BigDecimal("2.54");

  /** Of a sheet's diagonal; from there the eye takes in all of it. */
  private static final double BEST_DISTANCE = 1.5;

  /** Pixels: the drawn wall is at most so wide on a page, and few prints take more than half of it. */
  private static final int WALL_FILE = 640;

  private final PictureViews pictures;

  PrintViews(PictureViews pictures) {
    this.pictures = pictures;
  }

  PrintsView view(ArtworkContent work, Picture picture) {
    var sheets = work.printOptions().stream().map(option -> sheet(option, picture)).distinct()
        .filter(PrintViews::fitsWall).limit(PLACES).toList();
    var wall = sheets.stream().map(sheet -> onWall(sheet, sheets.indexOf(sheet) + 1, picture)).toList();
    return new PrintsView(groups(work.printOptions(), picture, sheets), wall, pictures.atLeast(picture, WALL_FILE),
        "/contact?work=" + work.slug().value());
  }

  /** The materials in the order in which the owner first names them. */
  private static List<Group> groups(List<PrintOption> options, Picture picture, List<PrintSize> places) {
    var chosen = options.stream().filter(PrintOption::available).findFirst();
    return options.stream().map(PrintOption::type).distinct()
        .map(type -> new Group(type.label(), options.stream().filter(option -> option.type() == type).map(option -> {
          var sheet = sheet(option, picture);
          return new Option(option.id().hex(), Wording.inches(sheet), Wording.centimetres(sheet),
              Wording.price(option.price()), option.available(), chosen.filter(option::equals).isPresent(),
              places.indexOf(sheet) + 1);
        }).toList())).toList();
  }

  private static PrintSize sheet(PrintOption option, Picture picture) {
    return option.size().orientedTo(picture.width(), picture.height());
  }

  private static boolean fitsWall(PrintSize size) {
    return size.widthInCentimetres() <= WIDEST && size.heightInCentimetres() <= HIGHEST;
  }

  private static OnWall onWall(PrintSize size, int place, Picture picture) {
    var width = size.width().multiply(CENTIMETRES).doubleValue();
    var height = size.height().multiply(CENTIMETRES).doubleValue();
    var style = String.format(Locale.ROOT, "--print-width:%.2f%%;--ratio:%.4f", width / WALL * 100, width / height);
    return new OnWall(place, Wording.inches(size) + ", " + Wording.centimetres(size), style,
        String.format(Locale.ROOT, "%.2f", width),
        (int) Math.round(Math.hypot(width, height) * BEST_DISTANCE / 10) * 10,
        warning(size.pixelsPerInch(picture.width(), picture.height())));
  }

  private static String warning(double pixelsPerInch) {
    return pixelsPerInch >= SHARP
        ? ""
        : "At this size the photograph has %d pixels per inch: seen from close by, fine detail is soft."
            .formatted((int) pixelsPerInch);
  }
}
