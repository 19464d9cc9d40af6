package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.app.site.PictureView.Loading;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.media.PictureId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PictureViewsTest {

  private static final String ID = "0123456789abcdef0123456789abcdef";
  private static final List<Integer> ALL = List.of(320, 400, 640, 800, 1280, 1920, 2560);

  private final PictureViews views = new PictureViews("");

  @Test
  void listsTheWidthsThatExist() {
    var view = views.alone(picture(900, 600, List.of(400, 800, 900)), 78, Loading.FIRST);

    assertThat(view.files()).isEqualTo("/media/" + ID + "/400.webp 400w, /media/" + ID + "/800.webp 800w, /media/" + ID
        + "/900.webp 900w");
    assertThat(view.source()).isEqualTo("/media/" + ID + "/800.jpg");
  }

  @Test
  void offersNoMoreThanARowCanUse() {
    assertThat(views.inRow(picture(3000, 2000, ALL), Loading.LAZY).files()).contains("/1280.").doesNotContain("/1920.");
    assertThat(views.inRow(picture(4000, 2000, ALL), Loading.LAZY).files()).contains("/1920.").doesNotContain("/2560.");
    assertThat(views.inRow(picture(6000, 2000, ALL), Loading.LAZY).files()).contains("/2560.");
  }

  @Test
  void takesASmallPictureAsItIs() {
    var view = views.inRow(picture(300, 200, List.of(300)), Loading.LAZY);

    assertThat(view.source()).isEqualTo("/media/" + ID + "/300.jpg");
    assertThat(view.files()).isEqualTo("/media/" + ID + "/300.webp 300w");
  }

  @Test
  void tellsHowWideItIsShown() {
    var picture = picture(3000, 2000, ALL);

    assertThat(views.inRow(picture, Loading.EAGER).sizes())
        .isEqualTo("(min-width:1200px) 36rem, (min-width:640px) 30rem, 92vw");
    assertThat(views.inRow(picture, Loading.LAZY).sizes()).startsWith("auto, (min-width:1200px)");
    assertThat(views.alone(picture, 78, Loading.FIRST).sizes()).isEqualTo("min(92vw, 117vh)");
    assertThat(views.besideText(picture, 82, Loading.FIRST).sizes())
        .isEqualTo("(min-width:1024px) min(92vw - 26rem, 123vh), min(92vw, 123vh)");
  }

  @Test
  void keepsItsPlaceInItsColour() {
    assertThat(views.alone(picture(3000, 2000, ALL), 78, Loading.FIRST).style())
        .isEqualTo("--ratio:1.5;--tone:#7a6f5d;--preview:url(data:image/webp;base64,UklGRg==)");
  }

  @Test
  void takesFilesFromAnotherOrigin() {
    var view = new PictureViews("https://cdn.example").alone(picture(900, 600, List.of(900)), 78, Loading.FIRST);

    assertThat(view.source()).isEqualTo("https://cdn.example/media/" + ID + "/900.jpg");
  }

  private static Picture picture(int width, int height, List<Integer> widths) {
    return new Picture(new PictureId(ID), "Dunes", width, height, "#7a6f5d", "UklGRg==", widths, Optional.empty());
  }
}
