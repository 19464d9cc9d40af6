package com.joelschaeffer.portfolio.app.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Style sheet, scripts and icons, read once from the class path. Each has an address that names its content, so that browsers may keep it
 * for ever. Thread-safe.
 */
@Component
public final class Assets {

  private static final Map<String, String> TYPES = Map.of("site.css", "text/css;charset=UTF-8", "contact.js",
      "text/javascript;charset=UTF-8", "favicon.svg", "image/svg+xml", "favicon.ico", "image/x-icon");

  /** What belongs to the style sheet and is written in a file of its own. */
  private static final List<String> MORE_STYLES = List.of("css/forms.css");

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byPath = new HashMap<>();

  public Assets() {
    TYPES.forEach((name, type) -> {
      var asset = Asset.of(name, type, name.equals("site.css") ? styles() : read(name));
      byName.put(name, asset);
      byPath.put(asset.path(), asset);
    });
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
    all.writeBytes(read("site.css"));
    MORE_STYLES.forEach(name -> all.writeBytes(read(name)));
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
