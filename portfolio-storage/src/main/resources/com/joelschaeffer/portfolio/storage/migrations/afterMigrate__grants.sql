-- Table by table: default privileges would open settings, and later the users' password hashes, to whoever may read.
do $$
begin
  if exists (select from pg_roles where rolname = 'readonly_user')
    and not (has_schema_privilege('readonly_user', '${catalogue}'::regnamespace, 'usage')
      and has_table_privilege('readonly_user', '${catalogue}.artworks', 'select')
      and has_table_privilege('readonly_user', '${catalogue}.categories', 'select')
      and has_table_privilege('readonly_user', '${catalogue}.media', 'select')
      and has_table_privilege('readonly_user', '${catalogue}.pages', 'select')
      and has_table_privilege('readonly_user', '${catalogue}.catalog_counts', 'select')
      and has_table_privilege('readonly_user', '${catalogue}.slug_redirects', 'select')) then
    grant usage on schema ${catalogue} to readonly_user;
    grant select on ${catalogue}.artworks, ${catalogue}.categories, ${catalogue}.media, ${catalogue}.pages,
      ${catalogue}.catalog_counts, ${catalogue}.slug_redirects to readonly_user;
  end if;
end
$$;
