-- Fills an empty catalogue with :works visible works in ten series, each with a photograph of its own (which has no files).
-- Every work has the word "photograph", every second one "tide", every hundredth "lighthouse"; forty have "halcyon", however many
-- there are. Ranks are scattered, so that neighbours in the hand order lie far from each other on the disk.
-- Triggers and indexes wait until the rows are there; what triggers would have written is written here, and the counts anew.
\set ON_ERROR_STOP on
begin;
-- one of 5,000 words
create function pg_temp.word(n bigint) returns text language sql immutable as $$
  select translate(substr(md5((n * 2654435761 % 5000)::text), 1, 6), '0123456789', 'ghijklmnop')
$$;

create temporary table waiting on commit drop as
  select pg_get_indexdef(i.indexrelid) as definition, i.indexrelid::regclass::text as name, obj_description(i.indexrelid) as purpose
  from pg_index i
  where i.indrelid in ('media'::regclass, 'artworks'::regclass)
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid);
select format('drop index %s', name) from waiting \gexec
set local session_replication_role = replica;
set local maintenance_work_mem = '512MB';

insert into media (id, filename, alt, alt_generated, state, uploaded_by, mime_type, filesize, width, height, sha256, picture_id,
  widths, dominant_color, preview, renditions, metadata, ladder_pending, created_at, updated_at)
select n, n || '.jpg', 'A photograph by the sea, number ' || n, false, 'ready', 'system:bench', 'image/jpeg', 5000000,
  (array[6000, 6000, 4000, 5000])[1 + n % 4], (array[4000, 4000, 6000, 5000])[1 + n % 4],
  md5(n::text) || md5(n::text), md5(n::text), '{320,400,640,800,1280,1920,2560}', '#7a6f5d',
  'UklGRjYAAABXRUJQVlA4ICoAAACwAQCdASoQAAsAAUAmJQBOgCHw7U4AAP7+YqfYjVV8oMwe5UyyWKAA', '[]', '{}', false, now(), now()
from generate_series(1, :works) n;

insert into categories (id, name, slug, statement, created_at, updated_at)
select n, 'Series ' || n, 'series-' || n, 'Taken over ten years along one coast.', now(), now() from generate_series(1, 10) n;

insert into artworks (title, slug, description, caption, keywords, copyright, year, metadata, main_image_id, category_id, print_options,
  featured, status, visible, orientation, _order, created_at, updated_at)
select initcap(pg_temp.word(n)) || ' ' || initcap(pg_temp.word(n * 7)) || ' ' || n, 'work-' || n,
  '{"root": {"type": "root", "children": []}}',
  'A photograph of the ' || pg_temp.word(n * 3) || ' and the ' || pg_temp.word(n * 5)
    || case when n % 2 = 0 then ' at low tide' else '' end || '.',
  array[pg_temp.word(n * 11), pg_temp.word(n * 13)] || case when n % 100 = 0 then array['lighthouse'] else '{}' end
    || case when n <= 40 then array['halcyon'] else '{}' end,
  '', 2000 + n % 25, jsonb_build_object('location', initcap(pg_temp.word(n * 17))), n, 1 + n % 10,
  case when n % 4 = 0 then '[{"id": "0123456789abcdef01234567", "size": "12x18", "printType": "fine-art", "priceMinor": 18000,
    "currency": "USD", "available": true}]'::jsonb else '[]' end,
  n % 20 = 0, 'published', true, (array['landscape', 'landscape', 'portrait', 'square'])[1 + n % 4],
  'd' || substr(md5(n::text), 1, 12) || 'z', now() - n * interval '1 minute', now()
from generate_series(1, :works) n;

set local session_replication_role = origin;
select definition from waiting \gexec
select format('comment on index %s is %L', name, purpose) from waiting \gexec
select recount_catalog();
commit;
vacuum (analyze) media, artworks, categories, catalog_counts;
