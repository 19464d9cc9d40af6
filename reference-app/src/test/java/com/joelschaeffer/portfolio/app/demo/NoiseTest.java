package com.joelschaeffer.portfolio.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NoiseTest {

  @Test
  void everyKindOfNoiseStaysBetweenZeroAndOne() {
    var dice = new Dice(3);
    for (var sample = 0; sample < 20_000; sample++) {
      var x = dice.between(-500, 500);
      var y = dice.between(-500, 500);
      assertThat(Noise.value(x, y, 1)).isBetween(0.0, 1.0);
      assertThat(Noise.fractal(x, y, 5, 2)).isBetween(0.0, 1.0);
      assertThat(Noise.ridged(x, y, 5, 3)).isBetween(0.0, 1.0);
      assertThat(Noise.warped(x, y, 5, 0.8, 4)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void noiseHasNoStepAcrossTheLattice() {
    assertThat(Noise.value(3 - 1e-9, 0.4, 7)).isCloseTo(Noise.value(3, 0.4, 7), within(1e-6));
    assertThat(Noise.value(-2 - 1e-9, -5.5, 7)).isCloseTo(Noise.value(-2, -5.5, 7), within(1e-6));
  }

  @Test
  void diceFallEvenlyAndAlwaysTheSame() {
    var dice = new Dice(11);
    var sum = 0.0;
    for (var thrown = 0; thrown < 10_000; thrown++)
      sum += dice.next();

    assertThat(sum / 10_000).isCloseTo(0.5, within(0.02));
    assertThat(new Dice(11).next()).isEqualTo(new Dice(11).next()).isNotEqualTo(new Dice(12).next());
  }
}
