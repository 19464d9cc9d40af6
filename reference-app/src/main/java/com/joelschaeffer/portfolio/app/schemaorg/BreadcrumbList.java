package com.joelschaeffer.portfolio.app.schemaorg;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/** The pages above a page, and the page itself, from the front of the site on. */
public record BreadcrumbList(@JsonProperty("@id") String id, List<ListItem> itemListElement) implements Thing {

  public BreadcrumbList {
    itemListElement = List.copyOf(itemListElement);
  }

  /** The way to a page, which is the last of these. */
  public static BreadcrumbList to(String url, List<Step> steps) {
    var items = new ArrayList<ListItem>();
    for (var step : steps)
      items.add(new ListItem(items.size() + 1, step.name, step.url));
    return new BreadcrumbList(url + "#breadcrumb", items);
  }

  /** A page on the way. */
  public record Step(String name, String url) {}
}
