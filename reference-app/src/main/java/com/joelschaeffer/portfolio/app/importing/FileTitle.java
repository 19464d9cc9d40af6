package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes a title of what a file or a folder is called, for a photograph that carries none. */
final class FileTitle {

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s_]++|(?<=\\p{L})-(?=[\\p{L}\\d])|(?<=\\d)-(?=\\p{L})");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}++");

  private FileTitle() {}

  /** {@code sea_at-dusk.jpg} is "Sea at dusk"; a name without any letter or digit is "Untitled". */
  static String ofFile(String filename) {
    return of(EXTENSION.matcher(filename).replaceFirst(""));
  }

  /** The same for a folder, whose name has no extension. */
  static String ofFolder(String name) {
    return shortened(of(name), CategoryContent.MAX_NAME);
  }

  private static String of(String name) {
    var words = SEPARATORS.matcher(CONTROL.matcher(name).replaceAll(" ")).replaceAll(" ").strip();
    if (words.chars().noneMatch(Character::isLetterOrDigit)) return "Untitled";
    return shortened(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  /** A title as long as a title may be. */
  static String shortened(String title) {
    return shortened(title, ArtworkContent.MAX_TITLE);
  }

  private static String shortened(String title, int most) {
    if (title.length() <= most) return title;
    var end = most - 1;
    return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
