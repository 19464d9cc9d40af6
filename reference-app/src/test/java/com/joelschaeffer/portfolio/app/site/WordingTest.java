package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.joelschaeffer.portfolio.core.Money;
import com.joelschaeffer.portfolio.core.catalog.PrintSize;
import java.time.Instant;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void writesCentsOnlyWhereThereAreAny() {
    assertThat(Wording.price(Money.usCents(18_000))).isEqualTo("$180");
    assertThat(Wording.price(Money.usCents(1_250))).isEqualTo("$12.50");
    assertThat(Wording.price(Money.usCents(125_000))).isEqualTo("$1,250");
    assertThat(Wording.price(Money.usCents(0))).isEqualTo("$0");
  }

  @Test
  void writesOtherCurrencies() {
    assertThat(Wording.price(new Money(18_050, Currency.getInstance("EUR")))).isEqualTo("€180.50");
    assertThat(Wording.price(new Money(18_050, Currency.getInstance("JPY")))).isEqualTo("¥18,050");
  }

  @Test
  void writesSizesInBothUnits() {
    var size = PrintSize.parse("size", "8.5x11");

    assertThat(Wording.inches(size)).isEqualTo("8.5 × 11 in");
    assertThat(Wording.centimetres(size)).isEqualTo("22 × 28 cm");
  }

  @Test
  void countsPhotographs() {
    assertThat(Wording.photographs(1)).isEqualTo("1 photograph");
    assertThat(Wording.photographs(1_204)).isEqualTo("1,204 photographs");
  }

  @Test
  void writesTheDayAsTheCameraSaidIt() {
    assertThat(Wording.day(Instant.parse("2024-09-14T23:30:00Z"))).isEqualTo("14 September 2024");
  }
}
