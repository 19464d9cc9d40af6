package com.joelschaeffer.portfolio.app.importing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that an import found.
 *
 * @param file   where it is
 * @param shown  its path below the imported folder, for messages
 * @param series the name of the sub-folder it lies in, made readable; empty at the top
 */
record Photograph(Path file, String shown, Optional<String> series) {

  String filename() {
    return file.getFileName().toString();
  }

  static Photograph below(Path folder, Path file) {
    var relative = folder.relativize(file);
    var series = relative.getNameCount() > 1
        ? Optional.of(FileTitle.ofFolder(relative.getName(0).toString()))
        : Optional.<String>empty();
    return new Photograph(file, relative.toString().replace('\\', '/'), series);
  }
}
