-- Finding works: by the words in them, and by how their photograph lies.

-- Landscape, portrait or square; null without a photograph. Written by the trigger below, whatever a statement says.
alter table ${catalogue}.artworks
  add column orientation text check (orientation in ('landscape', 'portrait', 'square'));

-- A scan of a square negative is seldom exactly square: sides that differ by a twentieth at most still are. Orientation.of in core
-- says the same.
create function ${catalogue}.orientation_of(width bigint, height bigint) returns text
  language sql immutable strict parallel safe as $$
  select case
    when greatest(width, height) * 20 <= least(width, height) * 21 then 'square'
    when width > height then 'landscape'
    else 'portrait' end
$$;

-- What a work has of its photograph: whether it is there to be seen, and how it lies. The rule "visible" (published, and its
-- photograph ready) stands here and nowhere else. The photograph is locked, so that it cannot change between this look at it and
-- the end of the transaction.
create or replace function ${catalogue}.set_visible() returns trigger language plpgsql as $$
declare
  photograph record;
begin
  select m.state, ${catalogue}.orientation_of(m.width, m.height) as orientation into photograph
  from ${catalogue}.media m where m.id = new.main_image_id for share;
  new.visible := new.status = 'published' and photograph.state is not distinct from 'ready';
  new.orientation := photograph.orientation;
  return new;
end
$$;

drop trigger artworks_set_visible on ${catalogue}.artworks;
create trigger artworks_set_visible before insert or update of status, main_image_id, visible, orientation
  on ${catalogue}.artworks for each row execute function ${catalogue}.set_visible();

drop trigger media_touch_works on ${catalogue}.media;
create trigger media_touch_works after update of state, width, height on ${catalogue}.media
  for each row when ((old.state, old.width, old.height) is distinct from (new.state, new.width, new.height))
  execute function ${catalogue}.touch_works_of_media();

-- One facet more: of the visible works, orientation 'landscape', 'portrait', 'square'.
drop view ${catalogue}.catalog_counts_recounted;
drop function ${catalogue}.facets_of(text, boolean, integer, boolean, boolean);

-- The facets in which one work counts; all parameters are columns of its row.
create function ${catalogue}.facets_of(status text, visible boolean, category_id integer, featured boolean, for_sale boolean,
    orientation text)
  returns table (facet text, value text) language sql immutable as $$
  select f.facet, f.value
  from (values
    ('all', '', true),
    ('status', status, true),
    ('visible', '', visible),
    ('category', category_id::text, visible and category_id is not null),
    ('featured', 'true', visible and featured),
    ('for_sale', 'true', visible and for_sale),
    ('orientation', orientation, visible and orientation is not null)) f (facet, value, counts)
  where f.counts
$$;

create or replace function ${catalogue}.count_changed_works() returns trigger language plpgsql as $$
declare
  change record;
  changes refcursor;
  locked boolean := false;
begin
  if tg_op = 'INSERT' then
    open changes for
      select f.facet, f.value, count(*) as difference
      from new_works w cross join lateral
        ${catalogue}.facets_of(w.status, w.visible, w.category_id, w.featured, w.for_sale, w.orientation) f
      group by f.facet, f.value order by f.facet collate "C", f.value collate "C";
  elsif tg_op = 'DELETE' then
    open changes for
      select f.facet, f.value, -count(*) as difference
      from old_works w cross join lateral
        ${catalogue}.facets_of(w.status, w.visible, w.category_id, w.featured, w.for_sale, w.orientation) f
      group by f.facet, f.value order by f.facet collate "C", f.value collate "C";
  else
    open changes for
      select d.facet, d.value, sum(d.sign) as difference
      from (
        select f.facet, f.value, 1 as sign
        from new_works w cross join lateral
          ${catalogue}.facets_of(w.status, w.visible, w.category_id, w.featured, w.for_sale, w.orientation) f
        union all
        select f.facet, f.value, -1
        from old_works w cross join lateral
          ${catalogue}.facets_of(w.status, w.visible, w.category_id, w.featured, w.for_sale, w.orientation) f
      ) d
      group by d.facet, d.value having sum(d.sign) <> 0 order by d.facet collate "C", d.value collate "C";
  end if;
  loop
    fetch changes into change;
    exit when not found;
    if not locked then
      perform from ${catalogue}.catalog_counts c where c.facet = 'all' for update;
      locked := true;
    end if;
    update ${catalogue}.catalog_counts c set artworks = c.artworks + change.difference
    where c.facet = change.facet and c.value = change.value;
    if not found then
      insert into ${catalogue}.catalog_counts as c (facet, value, artworks)
      values (change.facet, change.value, change.difference)
      on conflict (facet, value) do update set artworks = c.artworks + excluded.artworks;
    end if;
  end loop;
  close changes;
  return null;
end
$$;

create view ${catalogue}.catalog_counts_recounted as
  select f.facet collate "C" as facet, f.value collate "C" as value, count(*) as artworks
  from ${catalogue}.artworks a
  cross join lateral
    ${catalogue}.facets_of(a.status, a.visible, a.category_id, a.featured, a.for_sale, a.orientation) f
  group by f.facet collate "C", f.value collate "C";

-- the triggers do the rest: orientations, and their counts
update ${catalogue}.artworks set orientation = orientation where main_image_id is not null;

create index artworks_visible_by_orientation on ${catalogue}.artworks (orientation, _order) where visible;
comment on index ${catalogue}.artworks_visible_by_orientation is 'Catalog.list of the works of one orientation';

-- The words of a work: those of its title (weight A), of keywords, place and caption. What exceeds the bounds is not found, so that
-- no text is too long to be saved: a tsvector holds one megabyte.
create function ${catalogue}.words_of(title text, caption text, place text, keywords text[]) returns tsvector
  language sql immutable parallel safe as $$
  select setweight(to_tsvector('pg_catalog.simple', title), 'A')
    || to_tsvector('pg_catalog.simple', left(array_to_string(keywords, ' '), 20000))
    || to_tsvector('pg_catalog.simple', left(coalesce(place, ''), 2000))
    || to_tsvector('pg_catalog.simple', left(caption, 20000))
$$;

alter table ${catalogue}.artworks
  add column words tsvector not null
    generated always as (${catalogue}.words_of(title, caption, metadata ->> 'location', keywords)) stored;

create index artworks_visible_words on ${catalogue}.artworks using gin (words) with (fastupdate = off) where visible;
comment on index ${catalogue}.artworks_visible_words is 'Catalog.list of the works in which words are';
