package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts an {@link ArtworkContent} together. Not thread-safe. */
public final class ArtworkContentBuilder {

  private String title;
  private Slug slug;
  private RichText description = RichText.EMPTY;
  private String caption = "";
  private List<String> keywords = List.of();
  private String copyright = "";
  private OptionalInt year = OptionalInt.empty();
  private ArtworkMetadata metadata = ArtworkMetadata.NONE;
  private Optional<MediaId> mainImage = Optional.empty();
  private Optional<CategoryId> category = Optional.empty();
  private List<PrintOption> printOptions = List.of();
  private boolean featured;
  private ArtworkStatus status = ArtworkStatus.DRAFT;

  ArtworkContentBuilder(String title, Slug slug) {
    this.title = title;
    this.slug = slug;
  }

  ArtworkContentBuilder(ArtworkContent content) {
    title = content.title();
    slug = content.slug();
    description = content.description();
    caption = content.caption();
    keywords = content.keywords();
    copyright = content.copyright();
    year = content.year();
    metadata = content.metadata();
    mainImage = content.mainImage();
    category = content.category();
    printOptions = content.printOptions();
    featured = content.featured();
    status = content.status();
  }

  /** Sets the title. */
  public ArtworkContentBuilder title(String value) {
    title = value;
    return this;
  }

  /** Sets the address. */
  public ArtworkContentBuilder slug(Slug value) {
    slug = value;
    return this;
  }

  /** Sets the long text. */
  public ArtworkContentBuilder description(RichText value) {
    description = value;
    return this;
  }

  /** Sets the short text. */
  public ArtworkContentBuilder caption(String value) {
    caption = value;
    return this;
  }

  /** Sets the keywords; repetitions are dropped. */
  public ArtworkContentBuilder keywords(List<String> value) {
    keywords = List.copyOf(value);
    return this;
  }

  /** Sets the copyright notice. */
  public ArtworkContentBuilder copyright(String value) {
    copyright = value;
    return this;
  }

  /** Sets the year shown beside the title. */
  public ArtworkContentBuilder year(int value) {
    year = OptionalInt.of(value);
    return this;
  }

  /** Sets how and where it was made. */
  public ArtworkContentBuilder metadata(ArtworkMetadata value) {
    metadata = value;
    return this;
  }

  /** Sets the photograph. */
  public ArtworkContentBuilder mainImage(MediaId value) {
    mainImage = Optional.of(value);
    return this;
  }

  /** Takes the photograph away. */
  public ArtworkContentBuilder withoutMainImage() {
    mainImage = Optional.empty();
    return this;
  }

  /** Puts it into a series. */
  public ArtworkContentBuilder category(CategoryId value) {
    category = Optional.of(value);
    return this;
  }

  /** Takes it out of its series. */
  public ArtworkContentBuilder withoutCategory() {
    category = Optional.empty();
    return this;
  }

  /** Sets the prints on offer, in the order they are shown. */
  public ArtworkContentBuilder printOptions(List<PrintOption> value) {
    printOptions = List.copyOf(value);
    return this;
  }

  /** Chooses it for the front of the site, or not. */
  public ArtworkContentBuilder featured(boolean value) {
    featured = value;
    return this;
  }

  /** Sets whether the owner wants it to be seen. */
  public ArtworkContentBuilder status(ArtworkStatus value) {
    status = value;
    return this;
  }

  /** The content; {@link IllegalArgumentException} when it is not valid. */
  public ArtworkContent build() {
    return new ArtworkContent(title, slug, description, caption, keywords, copyright, year, metadata, mainImage,
        category,
        printOptions, featured, status);
  }
}
