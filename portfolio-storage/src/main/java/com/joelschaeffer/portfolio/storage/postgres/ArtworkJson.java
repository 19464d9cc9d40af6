package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Money;
import com.joelschaeffer.portfolio.core.catalog.ArtworkMetadata;
import com.joelschaeffer.portfolio.core.catalog.PrintOption;
import com.joelschaeffer.portfolio.core.catalog.PrintOptionId;
import com.joelschaeffer.portfolio.core.catalog.PrintSize;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The JSON of an artwork's row; prices are minor units with their currency, e.g. 25000 USD. */
final class ArtworkJson {

  private ArtworkJson() {}

  static JsonNode write(ArtworkMetadata metadata) {
    var json = JsonColumn.newObject();
    metadata.camera().ifPresent(text -> json.put("camera", text));
    metadata.lens().ifPresent(text -> json.put("lens", text));
    metadata.filmStock().ifPresent(text -> json.put("filmStock", text));
    metadata.location().ifPresent(text -> json.put("location", text));
    metadata.captureDate().ifPresent(time -> json.put("captureDate", time.toString()));
    return json;
  }

  static ArtworkMetadata readMetadata(JsonNode json) {
    return new ArtworkMetadata(json.path("camera").stringValueOpt(), json.path("lens").stringValueOpt(),
        json.path("filmStock").stringValueOpt(), json.path("location").stringValueOpt(),
        json.path("captureDate").stringValueOpt().map(Instant::parse));
  }

  static JsonNode write(List<PrintOption> options) {
    var json = JsonColumn.newArray();
    for (var option : options)
      json.addObject().put("id", option.id().hex()).put("size", option.size().code())
          .put("printType", option.type().code())
          .put("priceMinor", option.price().minor()).put("currency", option.price().currency().getCurrencyCode())
          .put("available", option.available());
    return json;
  }

  static List<PrintOption> readPrintOptions(JsonNode json) {
    return json.valueStream().map(ArtworkJson::readPrintOption).toList();
  }

  private static PrintOption readPrintOption(JsonNode json) {
    return new PrintOption(new PrintOptionId(json.required("id").stringValue()),
        PrintSize.parse("printOptions.size", json.required("size").stringValue()),
        PrintType.ofCode(json.required("printType").stringValue()),
        new Money(json.required("priceMinor").longValue(),
            Currency.getInstance(json.required("currency").stringValue())),
        json.required("available").booleanValue());
  }
}
