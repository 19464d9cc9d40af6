package com.joelschaeffer.portfolio.core.media;

import com.joelschaeffer.portfolio.core.Actor;
import com.joelschaeffer.portfolio.core.Revision;
import com.joelschaeffer.portfolio.core.UnavailableException;
import com.joelschaeffer.portfolio.core.media.Refusal.Reason;
import com.joelschaeffer.portfolio.core.users.Permission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Photographs in this process. It reads their size and their words but decodes nothing: each width and format of a picture holds
 * the bytes of the original. Thread-safe.
 */
public final class InMemoryMediaLibrary implements MediaLibrary {

  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
  private static final List<ImageFormat> PUBLIC = List.of(ImageFormat.JPEG, ImageFormat.WEBP);

  private final Clock clock;
  private final TreeMap<Integer, Stored> photographs = new TreeMap<>();

  /** Starts empty. */
  public InMemoryMediaLibrary(Clock clock) {
    this.clock = clock;
  }

  /** Bytes and what was made of them. */
  @SuppressWarnings("ArrayRecordComponent") // neither compared nor handed out
  private record Stored(Media media, byte[] content) {}

  private record Header(ImageFormat format, int width, int height) {}

  @Override
  public synchronized UploadResult upload(Actor actor, Upload upload) {
    actor.require(Permission.WRITE_MEDIA);
    var content = read(upload);
    if (content.length == 0) return refused(Reason.EMPTY, "The file is empty.");
    if (content.length > Upload.MAX_BYTES) return refused(Reason.TOO_LARGE, "The file has more than 20 MiB.");
    var header = header(content);
    if (header == null)
      return refused(Reason.TYPE_NOT_ACCEPTED, "The file is no photograph: a JPEG, PNG, WebP or GIF is needed.");
    var stored = new Stored(media(upload, content, header), content);
    photographs.put(stored.media().id().value(), stored);
    return new UploadResult.Stored(stored.media());
  }

  @Override
  public synchronized Optional<Media> find(MediaId id) {
    return Optional.ofNullable(photographs.get(id.value())).map(Stored::media);
  }

  @Override
  public synchronized Optional<Media> findByContent(ContentHash hash) {
    return photographs.values().stream().map(Stored::media).filter(media -> media.original().hash().equals(hash))
        .findFirst();
  }

  @Override
  public synchronized Optional<RenditionFile> open(PictureId picture, int width, ImageFormat format) {
    return photographs.values().stream().filter(stored -> stored.media().picture().id().equals(picture))
        .filter(stored -> stored.media().picture().widths().contains(width) && PUBLIC.contains(format)).findFirst()
        .map(stored -> new RenditionFile(new ByteArrayInputStream(stored.content()), stored.content().length,
            Optional.empty()));
  }

  @Override
  public synchronized List<Integer> widths(PictureId picture, ImageFormat format) {
    return photographs.values().stream().map(stored -> stored.media().picture())
        .filter(stored -> stored.id().equals(picture) && PUBLIC.contains(format)).findFirst().map(Picture::widths)
        .orElse(List.of());
  }

  @Override
  public synchronized Optional<OriginalFile> openOriginal(Actor actor, MediaId id) {
    actor.require(Permission.READ_ORIGINALS);
    return Optional.ofNullable(photographs.get(id.value())).map(Stored::content)
        .map(content -> new OriginalFile.Opened(new ByteArrayInputStream(content), content.length));
  }

  /** Nothing is ever unfinished here. */
  @Override
  public int discardUnfinished(Actor actor) {
    actor.require(Permission.WRITE_MEDIA);
    return 0;
  }

  private static byte[] read(Upload upload) {
    try {
      return upload.content().readNBytes((int) Upload.MAX_BYTES + 1);
    } catch (IOException brokenOff) {
      throw new UnavailableException("upload_broken_off", "the upload of a photograph broke off", brokenOff);
    }
  }

  private static UploadResult refused(Reason reason, String message) {
    return new UploadResult.Refused(new Refusal(reason, message));
  }

  private static @Nullable Header header(byte[] content) {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) return null;
      var reader = readers.next();
      reader.setInput(in);
      var header = new Header(format(reader.getFormatName()), reader.getWidth(0), reader.getHeight(0));
      reader.dispose();
      return header;
    } catch (IOException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static ImageFormat format(String imageIoName) {
    return ImageFormat.valueOf(imageIoName.toUpperCase(Locale.ROOT));
  }

  private Media media(Upload upload, byte[] content, Header header) {
    var filename = free(PATH.matcher(upload.filename()).replaceFirst(""));
    var metadata = new PhotoMetadata(Optional.empty(), words(content, "dc:description"),
        words(content, "Iptc4xmpCore:AltTextAccessibility"), List.of(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), PhotoRights.NONE);
    var alt = upload.alt().orElseGet(() -> AltText.suggest(metadata, stem(filename)));
    var hash = new ContentHash(sha256(content));
    var widths = NamedSize.widthsFor(header.width());
    var picture = new Picture(new PictureId(hash.hex().substring(0, 32)), alt.text(), header.width(), header.height(),
        "#808080", "UklGRg==", widths, Optional.empty());
    var renditions = widths.stream().flatMap(width -> PUBLIC.stream()
        .map(format -> new Rendition(format, width, picture.heightAt(width), content.length))).toList();
    var original = new Original(filename, header.format(), content.length, header.width(), header.height(), hash);
    return new Media(new MediaId(photographs.size() + 1), original, alt, FocalPoint.CENTER, picture, renditions,
        metadata, Revision.first(clock.instant()));
  }

  private String free(String filename) {
    var extension = filename.substring(stem(filename).length());
    var numbered = IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> stem(filename) + "-" + number + extension);
    return Stream.concat(Stream.of(filename), numbered).filter(this::isFree).findFirst().orElseThrow();
  }

  private boolean isFree(String filename) {
    return photographs.values().stream().noneMatch(stored -> stored.media().original().filename().equals(filename));
  }

  private static String stem(String filename) {
    var dot = filename.lastIndexOf('.');
    return dot > 0 ? filename.substring(0, dot) : filename;
  }

  /** What an XMP property says, if it is written as {@code Examples} writes it. */
  private static Optional<String> words(byte[] content, String property) {
    var pattern = Pattern.compile("<" + property + "><rdf:Alt><rdf:li xml:lang=\"x-default\">([^<]*)<");
    var match = pattern.matcher(new String(content, StandardCharsets.UTF_8));
    return match.find() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
