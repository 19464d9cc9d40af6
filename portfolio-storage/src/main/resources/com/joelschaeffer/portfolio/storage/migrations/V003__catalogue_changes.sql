-- Tells every process that listens to "catalogue_changed" what visitors will see differently, once the transaction commits. The
-- same words twice in one transaction are told once. {"schema": …} and one of {"work", "series"}, {"series"}, {"page"}, {"photograph"},
-- {"everything"}.

create function ${catalogue}.tell(schema_name text, change jsonb) returns void language sql as $$
  select pg_notify('catalogue_changed', (jsonb_build_object('schema', schema_name) || change)::text)
$$;

-- More works than this in one statement are told as everything: whoever listens has to drop most of what it has anyway.
create function ${catalogue}.most_told_works() returns integer language sql immutable as $$ select 20 $$;

create function ${catalogue}.tell_works(schema_name text, changes jsonb[]) returns void language plpgsql as $$
begin
  if cardinality(changes) > ${catalogue}.most_told_works() then
    perform ${catalogue}.tell(schema_name, '{"everything": true}');
  else
    perform ${catalogue}.tell(schema_name, c.change) from unnest(changes) c (change);
  end if;
end
$$;

create function ${catalogue}.change_of_work(slug text, category integer) returns jsonb language sql stable as $$
  select jsonb_strip_nulls(jsonb_build_object('work', slug,
    'series', (select c.slug from ${catalogue}.categories c where c.id = category)))
$$;

-- What nobody could see, before or after, changes no page.
create function ${catalogue}.tell_changed_works() returns trigger language plpgsql as $$
declare
  bound integer := ${catalogue}.most_told_works() + 1;
  changes jsonb[];
begin
  if tg_op = 'INSERT' then
    changes := array(
      select ${catalogue}.change_of_work(w.slug, w.category_id) from new_works w where w.visible limit bound);
  elsif tg_op = 'DELETE' then
    changes := array(
      select ${catalogue}.change_of_work(w.slug, w.category_id) from old_works w where w.visible limit bound);
  else
    changes := array(
      select ${catalogue}.change_of_work(w.slug, w.category_id)
      from (
        select o.slug, o.category_id from old_works o where o.visible
        union
        select n.slug, n.category_id from new_works n where n.visible
        limit bound) w);
  end if;
  perform ${catalogue}.tell_works(tg_table_schema, changes);
  return null;
end
$$;

create trigger artworks_tell_inserted after insert on ${catalogue}.artworks
  referencing new table as new_works for each statement execute function ${catalogue}.tell_changed_works();
create trigger artworks_tell_updated after update on ${catalogue}.artworks
  referencing old table as old_works new table as new_works
  for each statement execute function ${catalogue}.tell_changed_works();
create trigger artworks_tell_deleted after delete on ${catalogue}.artworks
  referencing old table as old_works for each statement execute function ${catalogue}.tell_changed_works();

create function ${catalogue}.tell_everything() returns trigger language plpgsql as $$
begin
  perform ${catalogue}.tell(tg_table_schema, '{"everything": true}');
  return null;
end
$$;

create trigger artworks_tell_emptied after truncate on ${catalogue}.artworks
  for each statement execute function ${catalogue}.tell_everything();
create trigger settings_tell after insert or update or delete on ${catalogue}.settings
  for each statement execute function ${catalogue}.tell_everything();

-- A name stands on every page that shows a work of the series.
create trigger categories_tell_name after update on ${catalogue}.categories
  for each row when ((old.name, old.slug) is distinct from (new.name, new.slug)) execute function ${catalogue}.tell_everything();

create function ${catalogue}.tell_changed_series() returns trigger language plpgsql as $$
begin
  perform ${catalogue}.tell(tg_table_schema, jsonb_build_object('series', coalesce(new.slug, old.slug)));
  return null;
end
$$;

create trigger categories_tell after insert or update or delete on ${catalogue}.categories
  for each row execute function ${catalogue}.tell_changed_series();

-- Every page of the site names the text pages.
create trigger pages_tell_came_or_went after insert or delete on ${catalogue}.pages
  for each statement execute function ${catalogue}.tell_everything();
create trigger pages_tell_title after update on ${catalogue}.pages
  for each row when ((old.title, old.slug) is distinct from (new.title, new.slug)) execute function ${catalogue}.tell_everything();

create function ${catalogue}.tell_changed_page() returns trigger language plpgsql as $$
begin
  perform ${catalogue}.tell(tg_table_schema, jsonb_build_object('page', new.slug));
  return null;
end
$$;

create trigger pages_tell_content after update on ${catalogue}.pages
  for each row when (old.content is distinct from new.content) execute function ${catalogue}.tell_changed_page();

create function ${catalogue}.tell_changed_photograph() returns trigger language plpgsql as $$
begin
  perform ${catalogue}.tell(tg_table_schema, jsonb_build_object('photograph', new.id));
  perform ${catalogue}.tell_works(tg_table_schema, array(
    select ${catalogue}.change_of_work(a.slug, a.category_id)
    from ${catalogue}.artworks a
    where a.main_image_id = new.id and a.visible
    limit ${catalogue}.most_told_works() + 1));
  perform ${catalogue}.tell(tg_table_schema, jsonb_build_object('series', c.slug))
  from ${catalogue}.categories c
  where c.cover_id = new.id;
  return null;
end
$$;

-- Becoming ready touches the works, which tell it themselves; leases and attempts concern nobody.
create trigger media_tell after update on ${catalogue}.media
  for each row when (old.state = 'ready' and
    (old.alt, old.picture_id, old.widths, old.renditions, old.share_width, old.focal_x, old.focal_y, old.metadata)
    is distinct from
    (new.alt, new.picture_id, new.widths, new.renditions, new.share_width, new.focal_x, new.focal_y, new.metadata))
  execute function ${catalogue}.tell_changed_photograph();
