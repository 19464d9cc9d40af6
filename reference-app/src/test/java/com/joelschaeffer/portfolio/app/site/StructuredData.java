package com.joelschaeffer.portfolio.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page's JSON-LD, read as a search engine reads it, and checked against what each type must have. */
final class StructuredData {

  /**
   * What schema.org's type has to say to be of use; for ImageObject, BreadcrumbList, ListItem, Product, Offer and WebSite these are
   * the properties Google's pages on structured data call required.
   */
  private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
      Map.entry("VisualArtwork", List.of("@id", "url", "name", "image", "creator", "artform", "copyrightNotice")),
      Map.entry("ImageObject", List.of("contentUrl", "width", "height", "creator", "creditText", "copyrightNotice")),
      Map.entry("Person", List.of("name", "url")), //
      Map.entry("Place", List.of("name")), //
      Map.entry("BreadcrumbList", List.of("itemListElement")),
      Map.entry("ListItem", List.of("position", "name", "item")),
      Map.entry("Product", List.of("name", "image", "offers")),
      Map.entry("Offer", List.of("price", "priceCurrency", "availability", "sku", "url")),
      Map.entry("CollectionPage", List.of("@id", "url", "name")),
      Map.entry("ImageGallery", List.of("@id", "url", "name", "mainEntity", "breadcrumb")),
      Map.entry("ItemList", List.of("numberOfItems")),
      Map.entry("WebSite", List.of("url", "name", "potentialAction")),
      Map.entry("SearchAction", List.of("target", "query-input")), //
      Map.entry("EntryPoint", List.of("urlTemplate")));

  private final JsonNode graph;

  private StructuredData(JsonNode graph) {
    this.graph = graph;
  }

  static StructuredData of(String page) {
    assertThat(Html.count(page, "<script type=\"application/ld+json\">")).isEqualTo(1);
    var json = JsonMapper.shared().readTree(Html.text(page, "<script type=\"application/ld+json\">", "</script>"));
    assertThat(json.path("@context").asString()).isEqualTo("https://schema.org");
    var data = new StructuredData(json.get("@graph"));
    data.validate();
    return data;
  }

  /** The one thing of this type. */
  JsonNode the(String type) {
    var found = graph.valueStream().filter(thing -> thing.path("@type").asString().equals(type)).toList();
    assertThat(found).as(type).hasSize(1);
    return found.getFirst();
  }

  List<String> types() {
    return graph.valueStream().map(thing -> thing.path("@type").asString()).toList();
  }

  /** Each thing has what its type needs, nothing is empty, and what is referred to is there. */
  private void validate() {
    var ids = new ArrayList<String>();
    var references = new ArrayList<String>();
    everyObject(graph, object -> {
      if (object.has("@type")) {
        var type = object.path("@type").asString();
        assertThat(REQUIRED).containsKey(type);
        assertThat(object.propertyNames()).as(type).containsAll(REQUIRED.getOrDefault(type, List.of()));
        if (object.has("@id")) ids.add(object.path("@id").asString());
      } else
        references.add(object.path("@id").asString());
      assertThat(object.properties()).noneMatch(property -> property.getValue().isNull()
          || property.getValue().asString("-").isEmpty());
    });
    assertThat(ids).containsAll(references);
  }

  private static void everyObject(JsonNode node, Consumer<JsonNode> check) {
    if (node.isObject()) check.accept(node);
    node.valueStream().forEach(child -> everyObject(child, check));
  }
}
