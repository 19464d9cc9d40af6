package com.joelschaeffer.portfolio.mail.files;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.mail.EmailTransport;
import com.joelschaeffer.portfolio.mail.OutgoingEmail;
import com.joelschaeffer.portfolio.mail.mime.MimeEmail;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Writes each message as a file that mail programs open, {@code 20260301T090000.000Z-0f3a….eml}: in the order they were written, and
 * there wholly or not at all. Thread-safe.
 */
public final class DirectoryEmailTransport implements EmailTransport {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'")
      .withZone(ZoneOffset.UTC);

  private final Path directory;

  private DirectoryEmailTransport(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /** Into this directory, which is made when the first message comes. */
  public static DirectoryEmailTransport at(Path directory) {
    return new DirectoryEmailTransport(directory);
  }

  @Override
  public Delivery deliver(OutgoingEmail email) {
    var file = directory.resolve(name(email));
    var unfinished = directory.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      Files.createDirectories(directory);
      try {
        write(unfinished, MimeEmail.bytes(email));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
      return new Delivery.Accepted(file.toString());
    } catch (IOException failed) {
      throw new UnavailableException("mail_unavailable",
          "An e-mail could not be written to %s (%s).".formatted(directory, failed.getClass().getSimpleName()), failed);
    }
  }

  @Override
  public String toString() {
    return "files in " + directory;
  }

  private static String name(OutgoingEmail email) {
    var id = email.id().value();
    return TIME.format(email.date()) + "-" + id.substring(0, id.indexOf('@')) + ".eml";
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining())
        channel.write(rest);
      channel.force(true);
    }
  }
}
