package com.joelschaeffer.portfolio.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Style sheet and icons, read once from the class path. Each has an address that names its content, so that browsers may keep it
 * for ever. Thread-safe.
 */
@Component
public final class Assets {

  private static final Map<String, String> TYPES = Map.of("site.css", "text/css;charset=UTF-8", "favicon.svg",
      "image/svg+xml", "favicon.ico", "image/x-icon");

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byPath = new HashMap<>();

  public Assets() {
    TYPES.forEach((name, type) -> {
      var asset = Asset.of(name, type, read(name));
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

  private static byte[] read(String name) {
    try (var content = new ClassPathResource("assets/" + name).getInputStream()) {
      return content.readAllBytes();
    } catch (IOException missing) {
      throw new UncheckedIOException("asset " + name + " cannot be read from the class path", missing);
    }
  }
}
