package com.joelschaeffer.portfolio.storage.postgres;

import com.joelschaeffer.portfolio.core.Cursor;
import com.joelschaeffer.portfolio.core.PageRequest;
import com.joelschaeffer.portfolio.core.catalog.ArtworkFilter;
import com.joelschaeffer.portfolio.core.catalog.SearchText;
import java.util.HashMap;

/**
 * The one statement of a search. An index of words finds rare words at once, but lists a million works for a word that all of them
 * have; the hand order finds such a word in its first thousand works, but would be walked to its end for a rare one. So the first
 * works are sampled: what every fifth of them matches is walked for, everything else is looked up. Neither reads more than
 * bounded numbers of works, and as the plan does not know the words, it is the same for all of them.
 */
final class ArtworkSearchQuery {

  /** One more than a search promises, to tell that there are more. */
  private static final int MOST = SearchText.MOST_FOUND + 1;
  private static final int SAMPLED = 200;
  /** Of those sampled. A word as common as this is found {@link #MOST} times in half of what is walked. */
  private static final int COMMON = SAMPLED / 5;
  private static final int WALKED = 10 * SearchText.MOST_FOUND;

  /** Without any word that must be there ({@code -snow}) no index helps: {@code querytree} says so. */
  private static final String SEARCH = """
    with words as materialized (
      select q.query, numnode(q.query) > 0 and querytree(q.query) in ('', 'T') as unindexed
      from websearch_to_tsquery('pg_catalog.simple', :words) q (query)),
    sample as materialized (
      select count(*) filter (where s.words @@ (select query from words)) as matches
      from (select a.words from catalogue.artworks a where {where} order by a._order limit {sampled}) s),
    walked as materialized (
      select w.id, w._order, w.created_at, w.words
      from (
        select a.id, a._order, a.created_at, a.words
        from catalogue.artworks a
        where {where}
        order by a._order
        limit {walked}) w
      where w.words @@ (select query from words)
        and ((select matches from sample) >= {common} or (select unindexed from words))
      limit {most}),
    found as materialized (
      select w.id, w._order, w.created_at, w.words
      from walked w
      where (select count(*) from walked) = {most} or (select unindexed from words)
      union all
      (select a.id, a._order, a.created_at, a.words
      from catalogue.artworks a
      where {where} and a.words @@ (select query from words)
        and (select count(*) from walked) < {most} and not (select unindexed from words)
      limit {most}))
    select t.total, p.id, p.slug, p.title, p.year, p.for_sale, p._order, p.created_at, {picture}
    from (select count(*) as total from found) t
    left join (
      select {work}, f.place
      from (
        select f.id, row_number() over (order by {order}) as place
        from found f
        order by place
        {limit}) f
      join catalogue.artworks a on a.id = f.id) p on true
    left join catalogue.media m on m.id = p.main_image_id
    order by p.place
    """.replace("{sampled}", "" + SAMPLED).replace("{walked}", "" + WALKED).replace("{common}", "" + COMMON)
      .replace("{most}", "" + MOST).replace("{work}", ArtworkListQuery.WORK).replace("{picture}", MediaRows.PICTURE);

  private ArtworkSearchQuery() {}

  static ArtworkListQuery of(ArtworkFilter filter, SearchText search, PageRequest page) {
    if (page.cursor().isPresent()) throw Cursor.unreadable();
    var conditions = ArtworkConditions.of(filter);
    var values = new HashMap<>(conditions.values());
    values.put("words", search.words());
    if (page.offset() > 0) values.put("offset", page.offset());
    var sql = SEARCH.replace("{where}", conditions.where()).replace("{order}", order(filter.sort()))
        .replace("{limit}", "limit " + page.size() + (page.offset() > 0 ? " offset :offset" : ""));
    return new ArtworkListQuery(sql, values);
  }

  private static String order(ArtworkFilter.Sort sort) {
    return switch (sort) {
      case BY_HAND -> "ts_filter(f.words, '{a}') @@ (select query from words) desc, f._order";
      case NEWEST -> "f.created_at desc, f.id desc";
    };
  }
}
