package com.joelschaeffer.portfolio.core.catalog;

import com.joelschaeffer.portfolio.core.Cursor;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter.Sort;
import java.util.List;
import java.util.Optional;

/** Cursors that name the last work's place in words that sort as the list does. */
record InMemoryCursors(Sort sort, boolean searching) {

  InMemoryCursors(ArtworkFilter filter) {
    this(filter.sort(), filter.search().isPresent());
  }

  /** None of a search, which has numbered pages only. */
  Optional<Cursor> cursor(ExhibitedArtwork last) {
    return searching ? Optional.empty() : Optional.of(new Cursor(sort + "/" + place(last)));
  }

  List<ExhibitedArtwork> behind(Cursor cursor, List<ExhibitedArtwork> all) {
    if (searching || !cursor.value().startsWith(sort + "/")) throw Cursor.unreadable();
    var last = cursor.value().substring(sort.name().length() + 1);
    return all.stream().filter(work -> switch (sort) {
      case BY_HAND -> place(work).compareTo(last) > 0;
      case NEWEST -> place(work).compareTo(last) < 0;
    }).toList();
  }

  private String place(ExhibitedArtwork work) {
    var artwork = work.artwork();
    return switch (sort) {
      case BY_HAND -> artwork.order().rank();
      case NEWEST -> "%020d/%010d".formatted(artwork.revision().createdAt().toEpochMilli(), artwork.id().value());
    };
  }
}
