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
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings the photographs of one import into the library, several at a time; thread-safe. */
final class Intake {

  private final MediaLibrary library;
  private final CatalogAdmin admin;
  private final Actor actor;
  private final Map<ContentHash, Result> outcomes = new ConcurrentHashMap<>();

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
      var first = new AtomicBoolean();
      var result = outcomes.computeIfAbsent(hash, ignored -> {
        first.set(true);
        return takeFirst(photograph, hash);
      });
      return first.get() || result instanceof Result.Refused ? result : new Result.Known();
    } catch (IOException unreadable) {
      return unreadable(unreadable);
    }
  }

  private Result takeFirst(Photograph photograph, ContentHash hash) {
    var known = library.findByContent(hash);
    if (known.isEmpty()) return upload(photograph);
    return admin.findByMainImage(actor, known.get().id()).isPresent()
        ? new Result.Known()
        : new Result.Ready(known.get());
  }

  private Result upload(Photograph photograph) {
    try (var content = Files.newInputStream(photograph.file())) {
      return switch (library.upload(actor, new Upload(photograph.filename(), content, Optional.empty()))) {
        case UploadResult.Stored(var media) -> new Result.Ready(media);
        case UploadResult.Refused(var refusal) -> new Result.Refused(refusal.message());
      };
    } catch (IOException unreadable) {
      return unreadable(unreadable);
    }
  }

  private static Result unreadable(IOException cause) {
    var reason = cause instanceof AccessDeniedException ? "permission denied" : String.valueOf(cause.getMessage());
    return new Result.Refused("It cannot be read (" + reason + ").");
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
