package com.joelschaeffer.portfolio.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency KWD = Currency.getInstance("KWD");

  @Nested
  class FromAnAmount {

    @ParameterizedTest
    @CsvSource({"250, 25000", "250.00, 25000", "250.5, 25050", "0.01, 1", "0, 0", "0E+10, 0", "2.5E+2, 25000",
      "250.000000, 25000", "92233720368547758.07, 9223372036854775807"})
    void readsMajorUnits(BigDecimal amount, long cents) {
      assertThat(Money.of(amount, Money.USD)).isEqualTo(Money.usCents(cents));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-1", "0.001", "250.005", "92233720368547758.08", "1E+18", "1E+999999999",
      "1E-999999999", "-1E+999999999"})
    void refusesWhatIsNoPrice(BigDecimal amount) {
      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Money.of(amount, Money.USD))
          .withMessageContaining("at most 2 decimals").returns("invalid_amount", InvalidInputException::code);
    }

    @Test
    void saysInAFewWordsWhatWasWrong() {
      assertThatExceptionOfType(InvalidInputException.class)
          .isThrownBy(() -> Money.of(new BigDecimal("1E+999999999"), Money.USD))
          .satisfies(wrong -> assertThat(wrong.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void knowsCurrenciesWithOtherDecimals() {
      assertThat(Money.of(new BigDecimal("1200"), JPY)).isEqualTo(new Money(1_200, JPY));
      assertThat(Money.of(new BigDecimal("1.234"), KWD)).isEqualTo(new Money(1_234, KWD));
      assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> Money.of(new BigDecimal("0.5"), JPY));
    }
  }

  @Test
  void tellsMajorUnitsWithTheCurrencysDecimals() {
    assertThat(Money.usCents(25_000).amount()).isEqualTo(new BigDecimal("250.00"));
    assertThat(new Money(1_200, JPY).amount()).isEqualTo(new BigDecimal("1200"));
    assertThat(new Money(5, KWD).amount()).isEqualTo(new BigDecimal("0.005"));
  }

  @Test
  void isNeverNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.usCents(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> Money.usCents(5).times(-1));
  }

  @Test
  void addsAndMultiplies() {
    assertThat(Money.usCents(100).plus(Money.usCents(25))).isEqualTo(Money.usCents(125));
    assertThat(Money.usCents(100).times(3)).isEqualTo(Money.usCents(300));
    assertThat(Money.usCents(100).times(0)).isEqualTo(Money.zero(Money.USD));
  }

  @Test
  void refusesToOverflow() {
    var most = Money.usCents(Long.MAX_VALUE);

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.usCents(1)));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(2));
  }

  @Test
  void keepsCurrenciesApart() {
    var yen = new Money(100, JPY);

    assertThat(yen).isNotEqualTo(Money.usCents(100));
    assertThatIllegalArgumentException().isThrownBy(() -> yen.plus(Money.usCents(100)));
    assertThatIllegalArgumentException().isThrownBy(() -> yen.compareTo(Money.usCents(100)));
  }

  @Test
  void comparesAmounts() {
    assertThat(Money.usCents(99)).isLessThan(Money.usCents(100));
    assertThat(Money.usCents(100)).isEqualByComparingTo(Money.usCents(100));
  }
}
