package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SeriesPageTest {

  @RegisterExtension
  static final TestSite SITE = TestSite.get();

  @Test
  void promisesWorkWhileThereIsNone() {
    SITE.series("Alps");

    assertThat(SITE.page("/series").body()).contains("New work is coming.").doesNotContain("Alps");
  }

  @Test
  void showsEachSeriesWithNameStatementAndCount() {
    var alps = SITE.series("Alps");
    SITE.exhibit(SITE.work("One", 900, 600).category(alps.id()));
    SITE.exhibit(SITE.work("Two", 901, 600).category(alps.id()));

    assertThat(SITE.page("/series").body()).contains("<a href=\"/gallery?category=alps\">Alps</a>", "2 photographs",
        "Taken over ten years along one coast.", "aria-current=\"page\">Series");
  }

  @Test
  void showsItsOwnCoverBeforeTheFirstWork() {
    var cover = SITE.photograph(1000, 500, "The cover");
    var series = SITE.series(new CategoryContent("Alps", new Slug("alps"), "", Optional.of(cover.id())));
    SITE.exhibit(SITE.work("One", 900, 600).category(series.id()));

    assertThat(SITE.page("/series").body()).contains("alt=\"The cover\"").doesNotContain("Seen: One",
        "class=\"statement\"");
  }
}
