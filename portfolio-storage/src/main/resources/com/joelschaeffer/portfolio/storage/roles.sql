-- The two roles of the catalogue. Run by a superuser (or a role that may create roles and schemas) before the first start, with
-- psql or over JDBC; may be run again.
--
--   payload_user   owns the catalogue's schema, brings its tables up to date, reads and writes them; nothing else
--   readonly_user  reads works, series, photographs, pages, counts and earlier addresses; neither settings nor anything else
--
-- Another schema than payload:   set portfolio.catalogue_schema = 'portfolio';   before this script, in the same session.
-- No password is in here; afterwards:   alter role payload_user password '…';   alter role readonly_user password '…';
do $$
declare
  catalogue text := coalesce(nullif(current_setting('portfolio.catalogue_schema', true), ''), 'payload');
  readable text;
begin
  if not exists (select from pg_roles where rolname = 'payload_user') then
    create role payload_user login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  end if;
  if not exists (select from pg_roles where rolname = 'readonly_user') then
    create role readonly_user login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
  end if;

  if not exists (select from pg_namespace where nspname = catalogue) then
    execute format('create schema %I authorization payload_user', catalogue);
  end if;
  execute format('alter schema %I owner to payload_user', catalogue);
  execute format('revoke all on schema %I from public', catalogue);
  execute format('grant usage on schema %I to readonly_user', catalogue);

  -- those that exist already; the others are granted when they are made
  foreach readable in array array['artworks', 'categories', 'media', 'pages', 'catalog_counts', 'slug_redirects'] loop
    if to_regclass(format('%I.%I', catalogue, readable)) is not null then
      execute format('grant select on %I.%I to readonly_user', catalogue, readable);
    end if;
  end loop;
end
$$;
