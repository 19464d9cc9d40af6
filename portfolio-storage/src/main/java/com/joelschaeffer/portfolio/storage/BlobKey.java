package com.joelschaeffer.portfolio.storage;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Names an object in a {@link BlobStore}: a lower-case path of 1 to {@value #MAX_LENGTH} characters, without a slash at its
 * beginning or end, e.g. {@code media/3f9a…/800.jpg}. Each part begins with a letter or digit and goes on with letters, digits,
 * dots, hyphens and underscores, at most {@value #MAX_PART} characters; so no part is {@code ..} or a hidden file.
 */
public record BlobKey(String path) {

  /** Longest key, in characters. */
  public static final int MAX_LENGTH = 512;
  /** Longest part of a key between two slashes, in characters; file systems take 255. */
  public static final int MAX_PART = 200;

  private static final Pattern VALID = Pattern.compile("(?:%1$s/)*+%1$s".formatted("[a-z0-9][a-z0-9._-]{0,199}+"));

  public BlobKey {
    Objects.requireNonNull(path, "path");
    if (!isValid(path))
      throw new IllegalArgumentException("not a blob key: " + path);
  }

  /** Whether this could be a key. */
  public static boolean isValid(String path) {
    return path.length() <= MAX_LENGTH && VALID.matcher(path).matches();
  }

  @Override
  public String toString() {
    return path;
  }
}
