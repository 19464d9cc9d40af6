package com.joelschaeffer.portfolio.storage.s3;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;

/** Says which of the optional libraries are missing, before a class of theirs is. */
final class NeededLibraries {

  private static final Map<String, String> ARTIFACTS = new TreeMap<>(Map.of(
      "software.amazon.awssdk:s3", "software.amazon.awssdk.services.s3.S3Client",
      "software.amazon.awssdk:url-connection-client",
      "software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient"));

  private NeededLibraries() {}

  static void check() {
    check(NeededLibraries.class.getClassLoader());
  }

  static void check(ClassLoader loader) {
    var missing = new ArrayList<String>();
    ARTIFACTS.forEach((artifact, type) -> {
      try {
        Class.forName(type, false, loader);
      } catch (ClassNotFoundException e) {
        missing.add(artifact);
      }
    });
    if (!missing.isEmpty())
      throw new IllegalStateException("S3BlobStore needs " + String.join(", ", missing) + " on the class path");
  }
}
