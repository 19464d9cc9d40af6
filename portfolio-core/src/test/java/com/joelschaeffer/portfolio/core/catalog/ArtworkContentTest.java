package com.joelschaeffer.portfolio.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.joelschaeffer.portfolio.core.Examples;
import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkContentTest {

  @Test
  void beginsAsADraftWithNothingElse() {
    var content = ArtworkContent.titled("Dunes", new Slug("dunes")).build();

    assertThat(content.title()).isEqualTo("Dunes");
    assertThat(content.slug()).isEqualTo(new Slug("dunes"));
    assertThat(content.description()).isEqualTo(RichText.EMPTY);
    assertThat(content.caption()).isEmpty();
    assertThat(content.keywords()).isEmpty();
    assertThat(content.copyright()).isEmpty();
    assertThat(content.year()).isEmpty();
    assertThat(content.metadata()).isEqualTo(ArtworkMetadata.NONE);
    assertThat(content.mainImage()).isEmpty();
    assertThat(content.category()).isEmpty();
    assertThat(content.printOptions()).isEmpty();
    assertThat(content.featured()).isFalse();
    assertThat(content.status()).isEqualTo(ArtworkStatus.DRAFT);
  }

  @Test
  void isEditedFieldByField() {
    var content = Examples.publishedArtwork().content();

    assertThat(content.edit().build()).isEqualTo(content);
    assertThat(content.edit().title("Sea").build().title()).isEqualTo("Sea");
    assertThat(content.edit().category(new CategoryId(3)).build().category()).contains(new CategoryId(3));
    assertThat(content.edit().category(new CategoryId(3)).withoutCategory().build()).isEqualTo(content);
    assertThat(content.edit().mainImage(new MediaId(9)).build().mainImage()).contains(new MediaId(9));
    assertThat(content.edit().withoutMainImage().build().mainImage()).isEmpty();
    assertThat(content.edit().year(2_020).build().year()).hasValue(2_020);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void needsATitle(String title) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArtworkContent.titled(title, new Slug("dunes")).build()).withMessageContaining("title");
  }

  @Test
  void hasATitleOfAtMost300Characters() {
    assertThat(Examples.content("Dunes").title("a".repeat(300)).build().title()).hasSize(300);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.content("Dunes").title("a".repeat(301)).build());
  }

  @Test
  void keepsEachKeywordOnceInOrder() {
    var content = Examples.content("Dunes").keywords(List.of("sea", "sand", "sea", "Sea")).build();

    assertThat(content.keywords()).containsExactly("sea", "sand", "Sea");
  }

  @Test
  void refusesTheSamePrintTwice() {
    var first = Examples.printOption("16x20", PrintType.FINE_ART, 25_000);
    var again = Examples.printOption("16.00x20", PrintType.FINE_ART, 30_000);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Examples.content("Dunes").printOptions(List.of(first, again)).build())
        .withMessageContaining("16x20 fine-art");
  }

  @Test
  void takesTheSameSizeOnAnotherMaterial() {
    var paper = Examples.printOption("16x20", PrintType.FINE_ART, 25_000);
    var metal = Examples.printOption("16x20", PrintType.METAL, 25_000);
    var turned = Examples.printOption("20x16", PrintType.FINE_ART, 25_000);

    assertThat(Examples.content("Dunes").printOptions(List.of(paper, metal, turned)).build().printOptions())
        .containsExactly(paper, metal, turned);
  }

  @Test
  void isForSaleWhenOnePrintIsOffered() {
    var offered = Examples.printOption("8x10", PrintType.METAL, 9_500);
    var soldOut = Examples.soldOut(Examples.printOption("16x20", PrintType.METAL, 25_000));

    assertThat(Examples.content("Dunes").build().forSale()).isFalse();
    assertThat(Examples.content("Dunes").printOptions(List.of(soldOut)).build().forSale()).isFalse();
    assertThat(Examples.content("Dunes").printOptions(List.of(soldOut, offered)).build().forSale()).isTrue();
  }

  @Test
  void keepsItsOwnLists() {
    var options = new ArrayList<>(Examples.printOptions());
    var content = Examples.content("Dunes").printOptions(options).build();

    options.clear();

    assertThat(content.printOptions()).hasSize(3);
  }
}
