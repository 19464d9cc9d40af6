package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.PhotoRights;
import com.joelschaeffer.portfolio.core.media.Rendition;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a photograph's row. */
final class MediaJson {

  private MediaJson() {}

  static JsonNode write(PhotoMetadata metadata) {
    var json = JsonColumn.newObject();
    put(json, "title", metadata.title());
    put(json, "caption", metadata.caption());
    put(json, "altText", metadata.altText());
    if (!metadata.keywords().isEmpty()) {
      var keywords = json.putArray("keywords");
      metadata.keywords().forEach(keyword -> keywords.add(storable(keyword)));
    }
    put(json, "captureDate", metadata.captureDate().map(OffsetDateTime::toString));
    put(json, "camera", metadata.camera());
    put(json, "lens", metadata.lens());
    put(json, "filmStock", metadata.filmStock());
    put(json, "location", metadata.location());
    var rights = metadata.rights();
    put(json, "creator", rights.creator());
    put(json, "copyright", rights.copyright());
    put(json, "credit", rights.credit());
    put(json, "webStatement", rights.webStatement().map(URI::toString));
    put(json, "licensor", rights.licensor());
    put(json, "licensorUrl", rights.licensorUrl().map(URI::toString));
    return json;
  }

  static PhotoMetadata readMetadata(JsonNode json) {
    return new PhotoMetadata(text(json, "title"), text(json, "caption"), text(json, "altText"),
        json.path("keywords").valueStream().map(JsonNode::stringValue).toList(),
        text(json, "captureDate").map(OffsetDateTime::parse), text(json, "camera"), text(json, "lens"),
        text(json, "filmStock"), text(json, "location"), readRights(json));
  }

  private static PhotoRights readRights(JsonNode json) {
    return new PhotoRights(text(json, "creator"), text(json, "copyright"), text(json, "credit"),
        text(json, "webStatement").map(URI::create), text(json, "licensor"),
        text(json, "licensorUrl").map(URI::create));
  }

  static JsonNode write(List<Rendition> renditions) {
    var json = JsonColumn.newArray();
    for (var rendition : renditions)
      json.addObject().put("format", rendition.format().extension()).put("width", rendition.width())
          .put("height", rendition.height()).put("bytes", rendition.bytes());
    return json;
  }

  static List<Rendition> readRenditions(JsonNode json) {
    return json.valueStream().map(MediaJson::readRendition).toList();
  }

  private static Rendition readRendition(JsonNode json) {
    return new Rendition(ImageFormat.ofExtension(json.required("format").stringValue()).orElseThrow(),
        json.required("width").intValue(), json.required("height").intValue(), json.required("bytes").longValue());
  }

  private static void put(ObjectNode json, String name, Optional<String> value) {
    value.ifPresent(text -> json.put(name, storable(text)));
  }

  /** A file may hold anything; the one character that the database cannot hold is left out. */
  private static String storable(String text) {
    return text.replace("\0", "");
  }

  private static Optional<String> text(JsonNode json, String name) {
    return json.path(name).stringValueOpt();
  }
}
