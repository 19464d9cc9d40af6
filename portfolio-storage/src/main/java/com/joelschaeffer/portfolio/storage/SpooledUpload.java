package com.joelschaeffer.portfolio.storage;

import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * An upload in a temporary file that only this user may read, gone when closed.
 *
 * @param bytes how many arrived; one more than the limit when there were more
 * @param hash  of the bytes that arrived
 */
record SpooledUpload(Path file, long bytes, ContentHash hash) implements AutoCloseable {

  /**
   * Reads to the end, but never more than one byte beyond the limit.
   *
   * @param folder for the file
   * @throws IOException when the content cannot be read or the file not be written; nothing is kept
   */
  static SpooledUpload of(InputStream content, long limit, TemporaryFolder folder) throws IOException {
    var file = folder.newFile();
    try {
      var digest = Sha256.digest();
      var bytes = copy(content, digest, file, limit);
      return new SpooledUpload(file, bytes, new ContentHash(HexFormat.of().formatHex(digest.digest())));
    } catch (IOException | RuntimeException | Error failed) {
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  BlobContent content() {
    return BlobContent.of(file, bytes);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failed) {
      throw new UnavailableException("upload_not_removed", "The temporary file of an upload cannot be removed.",
          failed);
    }
  }

  private static long copy(InputStream content, MessageDigest digest, Path file, long limit) throws IOException {
    // neither stream is closed here that was opened elsewhere
    var digesting = new DigestInputStream(content, digest);
    try (OutputStream output = Files.newOutputStream(file)) {
      var buffer = new byte[64 * 1024];
      var copied = 0L;
      while (copied <= limit) {
        var read = digesting.read(buffer, 0, (int) Math.min(buffer.length, limit + 1 - copied));
        if (read < 0) break;
        output.write(buffer, 0, read);
        copied += read;
      }
      return copied;
    }
  }
}
