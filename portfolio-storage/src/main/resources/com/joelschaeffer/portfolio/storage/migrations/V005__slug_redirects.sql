-- Addresses that works, series and pages had before: whoever followed a link or a bookmark is led to where they are now.

create table ${catalogue}.slug_redirects (
  kind text collate "C" not null check (kind in ('artwork', 'category', 'page')),
  slug text collate "C" not null,
  -- a thing and not an address, so that several changes are one step
  artwork_id integer references ${catalogue}.artworks (id) on delete cascade,
  category_id integer references ${catalogue}.categories (id) on delete cascade,
  page_id integer references ${catalogue}.pages (id) on delete cascade,
  primary key (kind, slug),
  constraint slug_redirects_lead_to_one_of_their_kind check (
    (kind = 'artwork') = (artwork_id is not null) and (kind = 'category') = (category_id is not null)
    and (kind = 'page') = (page_id is not null))
);

create index slug_redirects_by_artwork on ${catalogue}.slug_redirects (artwork_id) where artwork_id is not null;
comment on index ${catalogue}.slug_redirects_by_artwork is 'the foreign key, when an artwork is deleted';
create index slug_redirects_by_category on ${catalogue}.slug_redirects (category_id) where category_id is not null;
comment on index ${catalogue}.slug_redirects_by_category is 'the foreign key, when a series is deleted';
create index slug_redirects_by_page on ${catalogue}.slug_redirects (page_id) where page_id is not null;
comment on index ${catalogue}.slug_redirects_by_page is 'the foreign key, when a page is deleted';

-- Whoever takes an address has it, also when it is left or deleted later; whoever leaves one is remembered.
create function ${catalogue}.remember_slug() returns trigger language plpgsql as $$
declare
  its_kind text := tg_argv[0];
begin
  delete from ${catalogue}.slug_redirects r where r.kind = its_kind and r.slug = new.slug;
  if tg_op = 'UPDATE' then
    insert into ${catalogue}.slug_redirects (kind, slug, artwork_id, category_id, page_id)
    values (its_kind, old.slug, case its_kind when 'artwork' then new.id end, case its_kind when 'category' then new.id end,
      case its_kind when 'page' then new.id end)
    on conflict (kind, slug) do update
    set artwork_id = excluded.artwork_id, category_id = excluded.category_id, page_id = excluded.page_id;
  end if;
  return null;
end
$$;

create trigger artworks_take_slug after insert on ${catalogue}.artworks
  for each row execute function ${catalogue}.remember_slug('artwork');
create trigger artworks_leave_slug after update of slug on ${catalogue}.artworks
  for each row when (old.slug <> new.slug) execute function ${catalogue}.remember_slug('artwork');
create trigger categories_take_slug after insert on ${catalogue}.categories
  for each row execute function ${catalogue}.remember_slug('category');
create trigger categories_leave_slug after update of slug on ${catalogue}.categories
  for each row when (old.slug <> new.slug) execute function ${catalogue}.remember_slug('category');
create trigger pages_take_slug after insert on ${catalogue}.pages
  for each row execute function ${catalogue}.remember_slug('page');
create trigger pages_leave_slug after update of slug on ${catalogue}.pages
  for each row when (old.slug <> new.slug) execute function ${catalogue}.remember_slug('page');
