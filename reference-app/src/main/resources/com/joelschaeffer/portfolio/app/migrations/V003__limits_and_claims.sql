-- What visitors may do only so often: the table that bucket4j asks for. The id is made of the limit's name and of whom it counts,
-- with the site's key, so that no address can be read out of it.

create table ${schema}.rate_limits (
  id bigint not null,
  state bytea,
  expires_at bigint,
  explicit_lock bigint,
  constraint rate_limits_pkey primary key (id)
);

create index rate_limits_expired on ${schema}.rate_limits (expires_at);
comment on index ${schema}.rate_limits_expired is 'the daily removal of what has run out';

-- Which causes were mailed in the last day, or are being mailed at this moment, so that none is mailed twice.

create table ${schema}.send_claims (
  cause text not null,
  fingerprint text not null,
  sent boolean not null,
  until timestamptz not null,
  constraint send_claims_pkey primary key (cause),
  constraint send_claims_cause_length check (length(cause) between 1 and 200),
  constraint send_claims_fingerprint_length check (length(fingerprint) = 64)
);

create index send_claims_expired on ${schema}.send_claims (until);
comment on index ${schema}.send_claims_expired is 'the daily removal of what has run out';
