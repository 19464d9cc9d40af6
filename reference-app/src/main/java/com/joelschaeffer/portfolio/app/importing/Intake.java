package com.joelschaeffer.portfolio.app.importing;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.catalog.CatalogAdmin;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaLibrary;
import com.joelschaeffer.portfolio.core.media.Upload;
import com.joelschaeffer.portfolio.core.media.UploadResult;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Brings the photographs of one import into the library, several at a time; thread-safe. */
final class Intake {

  private final MediaLibrary library;
  private final CatalogAdmin admin;
  private final Actor actor;
  private final Set<ContentHash> seen = ConcurrentHashMap.newKeySet();

  Intake(MediaLibrary library, CatalogAdmin admin, Actor actor) {
    this.library = library;
    this.admin = admin;
    this.actor = actor;
  }

  /** What became of a file. */
  sealed interface Result {
    /** It is in the library and wants to become an artwork. */
    record Ready(Media media) implements Result {}

    /** It is an artwork already, or the same bytes came before in this import. */
    record Known() implements Result {}

    /** It is not taken. */
    record Refused(String reason) implements Result {}
  }

  Result take(Photograph photograph) {
    try {
      var hash = hash(photograph.file());
      if (!seen.add(hash)) return new Result.Known();
      var known = library.findByContent(hash);
      if (known.isEmpty()) return upload(photograph);
      return admin.findByMainImage(actor, known.get().id()).isPresent()
          ? new Result.Known()
          : new Result.Ready(known.get());
    } catch (IOException unreadable) {
      return new Result.Refused("It cannot be read (" + unreadable.getMessage() + ").");
    }
  }

  private Result upload(Photograph photograph) throws IOException {
    try (var content = Files.newInputStream(photograph.file())) {
      return switch (library.upload(actor, new Upload(photograph.filename(), content, Optional.empty()))) {
        case UploadResult.Stored(var media) -> new Result.Ready(media);
        case UploadResult.Refused(var refusal) -> new Result.Refused(refusal.message());
      };
    }
  }

  private static ContentHash hash(Path file) throws IOException {
    try (var content = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return new ContentHash(HexFormat.of().formatHex(content.getMessageDigest().digest()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
