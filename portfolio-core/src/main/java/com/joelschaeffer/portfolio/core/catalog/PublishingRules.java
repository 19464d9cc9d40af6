package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.catalog.PublishProblem.Code;
import com.joelschaeffer.portfolio.core.media.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an artwork must have before the owner may publish it by hand. */
public final class PublishingRules {

  private PublishingRules() {}

  /**
   * Everything that is missing, not only the first thing.
   *
   * @param media the ready photograph that {@code content} names; empty when it names none or it is not ready
   * @return empty when it may be published
   */
  public static List<PublishProblem> problems(ArtworkContent content, Optional<Media> media) {
    var problems = new ArrayList<PublishProblem>();
    if (content.mainImage().isEmpty())
      problems.add(new PublishProblem(Code.NO_PICTURE, "mainImage", "It has no picture yet."));
    else if (media.isEmpty())
      problems.add(new PublishProblem(Code.PICTURE_NOT_READY, "mainImage", "Its picture is still being prepared."));
    media.ifPresent(picture -> addAltText(picture, problems));
    for (int i = 0; i < content.printOptions().size(); i++) {
      var option = content.printOptions().get(i);
      if (option.available() && option.price().minor() == 0)
        problems.add(new PublishProblem(Code.NO_PRICE, "printOptions." + i + ".price",
            "The print %s, %s has no price.".formatted(option.size().code(), option.type().label())));
    }
    return List.copyOf(problems);
  }

  private static void addAltText(Media picture, List<PublishProblem> problems) {
    if (picture.alt().text().isBlank())
      problems.add(new PublishProblem(Code.NO_ALT_TEXT, "mainImage.alt", "Its picture has no alternative text."));
    else if (picture.alt().generated())
      problems.add(new PublishProblem(Code.ALT_TEXT_NOT_CONFIRMED, "mainImage.alt",
          "Nobody has confirmed the alternative text \"%s\".".formatted(picture.alt().text())));
  }
}
