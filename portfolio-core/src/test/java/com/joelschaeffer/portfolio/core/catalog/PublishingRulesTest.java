package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.catalog.PublishProblem.Code;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingRulesTest {

  private static final Media CONFIRMED = Examples.media(1, AltText.of("Dunes before sunrise"));

  @Test
  void findsNothingMissing() {
    assertThat(problems(draft().printOptions(Examples.printOptions()), CONFIRMED)).isEmpty();
    assertThat(problems(draft(), CONFIRMED)).isEmpty();
  }

  @Test
  void asksForAPicture() {
    assertThat(PublishingRules.problems(Examples.content("Dunes").build(), Optional.empty()))
        .extracting(PublishProblem::code, PublishProblem::field)
        .containsExactly(tuple(Code.NO_PICTURE, "mainImage"));
  }

  @Test
  void waitsForAPictureThatIsNotReady() {
    assertThat(PublishingRules.problems(draft().build(), Optional.empty())).extracting(PublishProblem::code)
        .containsExactly(Code.PICTURE_NOT_READY);
  }

  @Test
  void asksForAlternativeText() {
    assertThat(problems(draft(), Examples.media(1, AltText.of(" ")))).extracting(PublishProblem::code)
        .containsExactly(Code.NO_ALT_TEXT);
  }

  @Test
  void asksToConfirmGeneratedAlternativeText() {
    var problems = problems(draft(), Examples.media(1, new AltText("Photograph: Dunes", /* generated= */ true)));

    assertThat(problems).extracting(PublishProblem::code).containsExactly(Code.ALT_TEXT_NOT_CONFIRMED);
    assertThat(problems.getFirst().message()).contains("Photograph: Dunes");
  }

  @Test
  void asksForThePriceOfEachPrintOnOffer() {
    var options = List.of(Examples.printOption("8x10", PrintType.METAL, 0),
        Examples.printOption("11x14", PrintType.METAL, 12_000),
        Examples.soldOut(Examples.printOption("16x20", PrintType.METAL, 0)),
        Examples.printOption("24x36", PrintType.CANVAS, 0));

    var problems = problems(draft().printOptions(options), CONFIRMED);

    assertThat(problems).extracting(PublishProblem::code).containsOnly(Code.NO_PRICE);
    assertThat(problems).extracting(PublishProblem::field).containsExactly("printOptions.0.price",
        "printOptions.3.price");
    assertThat(problems.getLast().message()).contains("24x36").contains("Canvas");
  }

  @Test
  void listsEverythingAtOnce() {
    var content = Examples.content("Dunes").printOptions(List.of(Examples.printOption("8x10", PrintType.METAL, 0)));

    assertThat(PublishingRules.problems(content.build(), Optional.empty())).extracting(PublishProblem::code)
        .containsExactly(Code.NO_PICTURE, Code.NO_PRICE);
  }

  @Test
  void isNotIncompleteWithoutAReason() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PublishResult.Incomplete(List.of()));
  }

  private static ArtworkContentBuilder draft() {
    return Examples.content("Dunes").mainImage(new MediaId(1));
  }

  private static List<PublishProblem> problems(ArtworkContentBuilder content, Media media) {
    return PublishingRules.problems(content.build(), Optional.of(media));
  }
}
