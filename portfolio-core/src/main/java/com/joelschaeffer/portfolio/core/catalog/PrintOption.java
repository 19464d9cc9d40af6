package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Money;
import java.util.Objects;

/**
 * One way an artwork can be bought as a print. An artwork has each pair of size and type once.
 *
 * @param available whether it is offered at present; an option that is not stays visible
 */
public record PrintOption(PrintOptionId id, PrintSize size, PrintType type, Money price, boolean available) {

  public PrintOption {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(price, "price");
  }
}
