package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Slug;
import com.joelschaeffer.portfolio.core.media.MediaId;
import com.joelschaeffer.portfolio.core.richtext.RichText;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an editor writes about an artwork. Built with {@link #titled}, changed with {@link #edit}.
 *
 * @param title        1 to 300 characters
 * @param slug         its address, unique
 * @param description  the long text
 * @param caption      the short one, plain; may be empty
 * @param keywords     without repetition
 * @param copyright    notice; empty means the site's own
 * @param year         the year to show beside the title
 * @param category     the series it belongs to
 * @param printOptions in the order they are shown
 * @param featured     chosen for the front of the site
 */
public record ArtworkContent(String title, Slug slug, RichText description, String caption, List<String> keywords,
    String copyright, OptionalInt year, ArtworkMetadata metadata, Optional<MediaId> mainImage,
    Optional<CategoryId> category,
    List<PrintOption> printOptions, boolean featured, ArtworkStatus status) {

  /** Longest title, in characters. */
  public static final int MAX_TITLE = 300;

  public ArtworkContent {
    if (title.isBlank() || title.length() > MAX_TITLE)
      throw new IllegalArgumentException("title of " + title.length() + " characters (needs 1 to " + MAX_TITLE + ")");
    Objects.requireNonNull(slug, "slug");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(caption, "caption");
    keywords = keywords.stream().distinct().toList();
    Objects.requireNonNull(copyright, "copyright");
    Objects.requireNonNull(year, "year");
    Objects.requireNonNull(metadata, "metadata");
    Objects.requireNonNull(mainImage, "mainImage");
    Objects.requireNonNull(category, "category");
    printOptions = List.copyOf(printOptions);
    requireEachOnce(printOptions);
    Objects.requireNonNull(status, "status");
  }

  /** Starts the content of a new artwork: a draft with nothing but its title and address. */
  public static ArtworkContentBuilder titled(String title, Slug slug) {
    return new ArtworkContentBuilder(title, slug);
  }

  /** A builder that holds this content, to change some of it. */
  public ArtworkContentBuilder edit() {
    return new ArtworkContentBuilder(this);
  }

  /** Whether a print can be bought at present. */
  public boolean forSale() {
    return printOptions.stream().anyMatch(PrintOption::available);
  }

  private static void requireEachOnce(List<PrintOption> options) {
    record SizeAndType(PrintSize size, PrintType type) {}
    var seen = new HashSet<SizeAndType>();
    for (var option : options)
      if (!seen.add(new SizeAndType(option.size(), option.type())))
        throw new IllegalArgumentException("print option twice: " + option.size().code() + " " + option.type().code());
  }
}
