package com.joelschaeffer.portfolio.core;

import com.joelschaeffer.portfolio.core.catalog.Artwork;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContent;
import com.joelschaeffer.portfolio.core.catalog.ArtworkContentBuilder;
import com.joelschaeffer.portfolio.core.catalog.ArtworkId;
import com.joelschaeffer.portfolio.core.catalog.ArtworkMetadata;
import com.joelschaeffer.portfolio.core.catalog.ArtworkStatus;
import com.joelschaeffer.portfolio.core.catalog.CategoryContent;
import com.joelschaeffer.portfolio.core.catalog.HandOrder;
import com.joelschaeffer.portfolio.core.catalog.PrintOption;
import com.joelschaeffer.portfolio.core.catalog.PrintOptionId;
import com.joelschaeffer.portfolio.core.catalog.PrintSize;
import com.joelschaeffer.portfolio.core.catalog.PrintType;
import com.joelschaeffer.portfolio.core.mail.EmailMessage;
import com.joelschaeffer.portfolio.core.mail.Mailbox;
import com.joelschaeffer.portfolio.core.media.AltText;
import com.joelschaeffer.portfolio.core.media.ContentHash;
import com.joelschaeffer.portfolio.core.media.FocalPoint;
import com.joelschaeffer.portfolio.core.media.ImageFormat;
import com.joelschaeffer.portfolio.core.media.Media;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.media.Original;
import com.joelschaeffer.portfolio.core.media.PhotoMetadata;
import com.joelschaeffer.portfolio.core.media.Picture;
import com.joelschaeffer.portfolio.core.media.PictureId;
import com.joelschaeffer.portfolio.core.media.Rendition;
import com.joelschaeffer.portfolio.core.media.Upload;
import com.joelschaeffer.portfolio.core.pages.ContentPageText;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import com.joelschaeffer.portfolio.core.users.Role;
import com.joelschaeffer.portfolio.core.users.UserId;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid things to begin a test with; a test changes what it is about. */
public final class Examples {

  private static final AtomicInteger PRINT_OPTIONS = new AtomicInteger();

  private Examples() {}

  /** Signed in as the owner. */
  public static Actor owner() {
    return Actor.of(new Principal.User(new UserId(1), Role.ADMIN));
  }

  /** Signed in as somebody who looks after works and texts. */
  public static Actor editor() {
    return Actor.of(new Principal.User(new UserId(2), Role.EDITOR));
  }

  /** A draft with nothing but a title and the slug that comes from it. */
  public static ArtworkContentBuilder content(String title) {
    return ArtworkContent.titled(title, Slug.from(title).orElseThrow());
  }

  /** Content that says something in each field but photograph and category, which have to exist first. */
  public static ArtworkContentBuilder fullContent(String title) {
    return content(title).description(lexical()).caption("Morning, before the wind came up.")
        .keywords(List.of("dunes", "sea", "black and white")).copyright("© 2019 Joel Schaeffer").year(2019)
        .metadata(metadata()).printOptions(printOptions()).featured(true);
  }

  /** A published work with a photograph and three prints. */
  public static Artwork publishedArtwork() {
    var content = fullContent("Dunes").mainImage(new MediaId(1)).status(ArtworkStatus.PUBLISHED).build();
    return new Artwork(new ArtworkId(1), content, new HandOrder("a0"), Revision.first(MutableClock.START));
  }

  /** How and where, with a time of capture that has milliseconds. */
  public static ArtworkMetadata metadata() {
    return new ArtworkMetadata(Optional.of("Mamiya 7"), Optional.of("N 80mm f/4"), Optional.of("Tri-X 400"),
        Optional.of("Råbjerg Mile, Skagen"), Optional.of(Instant.parse("2019-05-04T05:12:30.250Z")));
  }

  /** Three prints: two for sale, the third not at present. */
  public static List<PrintOption> printOptions() {
    return List.of(printOption("8x10", PrintType.FINE_ART, 9_500), printOption("16x20", PrintType.FINE_ART, 25_000),
        soldOut(printOption("24x36", PrintType.CANVAS, 48_050)));
  }

  /** A print for sale, with an identity nobody else has. */
  public static PrintOption printOption(String size, PrintType type, long cents) {
    var id = new PrintOptionId("%024x".formatted(PRINT_OPTIONS.incrementAndGet()));
    return new PrintOption(id, PrintSize.parse("size", size), type, Money.usCents(cents), /* available= */ true);
  }

  /** The same print, not offered at present. */
  public static PrintOption soldOut(PrintOption option) {
    return new PrintOption(option.id(), option.size(), option.type(), option.price(), /* available= */ false);
  }

  /** A series with a statement and without a cover of its own. */
  public static CategoryContent category(String name) {
    return new CategoryContent(name, Slug.from(name).orElseThrow(), "Taken over ten years along one coast.",
        Optional.empty());
  }

  /** A text page of two paragraphs. */
  public static ContentPageText page(String title) {
    return new ContentPageText(title, Slug.from(title).orElseThrow(),
        RichText.paragraphs("Joel works with film.\n\nWrite to hello@example.com."));
  }

  /** A text as an editor leaves it: headings, nested lists, links, a photograph, and nodes this system does not know. */
  public static RichText lexical() {
    return RichText.of("description", LexicalExamples.document());
  }

  /** That text in its stored form. */
  public static Map<String, Object> lexicalMap() {
    return LexicalExamples.document();
  }

  /** The library's entry of a photograph with confirmed alternative text. */
  public static Media media(int id, AltText alt) {
    var picture = new Picture(new PictureId("%032x".formatted(id)), alt.text(), 2400, 1600, "#7a6f5d", "UklGRg==",
        List.of(400, 800, 1920), Optional.empty());
    var original = new Original("dunes-" + id + ".jpg", ImageFormat.JPEG, 625_317, 2400, 1600,
        new ContentHash("%064x".formatted(id)));
    return new Media(new MediaId(id), original, alt, FocalPoint.CENTER, picture,
        List.of(new Rendition(ImageFormat.JPEG, 400, 267, 15_152)), PhotoMetadata.NONE,
        Revision.first(MutableClock.START));
  }

  /** A small real JPEG without metadata; the same size gives the same bytes, another size others. */
  public static byte[] photographJpeg(int width, int height) {
    return JpegExamples.photograph(width, height);
  }

  /** The photograph with an XMP block that holds these words for {@code dc:description} and the alternative text. */
  public static byte[] photographJpeg(int width, int height, Optional<String> caption, Optional<String> altText) {
    return JpegExamples.withXmp(photographJpeg(width, height), caption, altText);
  }

  /** A file to be uploaded, without alternative text. */
  public static Upload upload(String filename, byte[] content) {
    return new Upload(filename, new ByteArrayInputStream(content), Optional.empty());
  }

  /** A file to be uploaded, with alternative text a person wrote. */
  public static Upload upload(String filename, byte[] content, String alt) {
    return new Upload(filename, new ByteArrayInputStream(content), Optional.of(AltText.of(alt)));
  }

  /** A message with a text, an HTML face and somebody to answer to. */
  public static EmailMessage email(String subject) {
    var parties = new EmailMessage.Parties(new Mailbox("Joel Schaeffer", new EmailAddress("noreply@example.com")),
        Mailbox.of(new EmailAddress("joel@example.com")),
        Optional.of(new Mailbox("Zo\u00eb O'Neil", new EmailAddress("zoe@example.org"))));
    return new EmailMessage(parties, subject,
        new EmailMessage.Body("Hello,\n\nis it still there? \u2713\n.\nZo\u00eb\n",
            Optional.of("<!doctype html><html><body><p>Hello, is it still there? \u2713</p></body></html>")));
  }
}
