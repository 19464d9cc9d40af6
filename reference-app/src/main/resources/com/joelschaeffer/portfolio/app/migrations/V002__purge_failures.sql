-- What the network in front of the site was not made to forget: the last hundred, for the owner to see.

create table ${schema}.purge_failures (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  what text not null check (length(what) <= 1000),
  reason text not null check (length(reason) <= 2000)
);
