package com.joelschaeffer.portfolio.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Style sheet, scripts, rules for fetching ahead and icons, read once from the class path. Each has an address that names its content, so that browsers may
 * keep it for ever. The one style sheet is written in several files. Thread-safe.
 */
@Component
public final class Assets {

  private static final String STYLE_SHEET = "site.css";

  /** In the order in which they follow each other: what comes later may overrule what came before. */
  private static final List<String> STYLES = List.of("base.css", "prints.css", "wall.css", "lightbox.css", "theme.css",
      "forms.css", "paper.css");

  private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
      "text/javascript;charset=UTF-8", "json", "application/speculationrules+json", "svg", "image/svg+xml", "ico",
      "image/x-icon");

  private static final List<String> FILES = List.of("lightbox.js", "wall.js", "append.js", "theme.js", "contact.js",
      "prefetch.json",
      "favicon.svg",
      "favicon.ico");

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byPath = new HashMap<>();

  public Assets() {
    add(STYLE_SHEET, styles());
    FILES.forEach(name -> add(name, read(name)));
  }

  private void add(String name, byte[] content) {
    var type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
    var asset = Asset.of(name, type, content);
    byName.put(name, asset);
    byPath.put(asset.path(), asset);
  }

  /** The address of a file, e.g. of {@code site.css}. */
  public String url(String name) {
    return named(name).path();
  }

  Asset named(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalArgumentException("not an asset: " + name));
  }

  Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  private static byte[] styles() {
    var all = new ByteArrayOutputStream();
    STYLES.forEach(name -> all.writeBytes(read("css/" + name)));
    return all.toByteArray();
  }

  private static byte[] read(String name) {
    try (var content = new ClassPathResource("assets/" + name).getInputStream()) {
      return content.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException("asset " + name + " cannot be read from the class path", missing);
    }
  }
}
